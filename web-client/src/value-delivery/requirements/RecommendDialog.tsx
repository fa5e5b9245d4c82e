import { useFieldArray } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import type { Requirement } from '@/api/types';
import { Button, IconButton } from '@/ui/Button';
import { FormDialog } from '@/ui/FormDialog';
import { FormSelect } from '@/ui/fields/FormChoice';
import { FormRadio } from '@/ui/fields/FormRadio';
import { FormArea, FormText } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
import { useProblemForm } from '@/ui/useProblemForm';
import { recommend } from './api';
import type { RequirementDialogProps } from './dialogs';
import styles from './dialogs.module.css';
import { evidenceKinds, priorities, verdicts } from './model';

/** "I judge from … that …": the sentence is the form. */
export default function RecommendDialog({ requirement, etag, onDone, onClose }: RequirementDialogProps) {
  const t = useTranslations('requirements');
  const needed = z.string().check(z.trim(), z.minLength(1, t('needed')));
  const schema = z.object({
    evidence: z.array(z.object({ kind: z.enum(evidenceKinds), ref: z.string(), text: needed })),
    judgement: needed,
    verdict: z.enum(verdicts),
    priority: z.enum(priorities),
    targetRelease: z.string(),
  });
  const { form, problem, submit, busy } = useProblemForm({
    schema,
    start: startOf(requirement),
    send: async (values) =>
      onDone(
        await recommend(requirement.id, etag, {
          verdict: values.verdict,
          priority: values.priority,
          targetRelease: values.targetRelease.trim() === '' ? null : values.targetRelease.trim(),
          judgement: values.judgement,
          evidence: values.evidence.map((one) => ({ ...one, ref: one.ref === '' ? null : one.ref })),
        }),
        t('recommendedDone', { key: requirement.key }),
      ),
  });
  const evidence = useFieldArray({ control: form.control, name: 'evidence' });

  return (
    <FormDialog
      title={t('recommendTitle', { key: requirement.key })}
      description={t('recommendText')}
      width="large"
      submitLabel={t('submitRecommendation')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <fieldset className={styles.frame}>
        <legend>{t('iJudgeFrom')}</legend>
        {evidence.fields.map((row, place) => (
          <div key={row.id} className={styles.evidence}>
            <FormSelect
              form={form}
              name={`evidence.${place}.kind`}
              bare
              label={t('evidenceKindLabel', { place: place + 1 })}
              options={evidenceKinds.map((kind) => ({ value: kind, label: t(`evidenceKind.${kind}`) }))}
            />
            <FormArea
              form={form}
              name={`evidence.${place}.text`}
              bare
              label={t('evidenceText', { place: place + 1 })}
              placeholder={t('evidencePlaceholder')}
              rows={1}
            />
            {evidence.fields.length > 1 && (
              <IconButton
                icon="x"
                label={t('removeEvidence', { place: place + 1 })}
                onClick={() => evidence.remove(place)}
              />
            )}
          </div>
        ))}
        <Button
          tone="quiet"
          size="small"
          icon="plus"
          onClick={() => evidence.append({ kind: 'usage', ref: '', text: '' })}
        >
          {t('addEvidence')}
        </Button>
      </fieldset>
      <FormArea
        form={form}
        name="judgement"
        label={t('thatLabel')}
        placeholder={t('thatPlaceholder')}
        rows={2}
        required
      />
      <FormRadio
        form={form}
        name="verdict"
        label={t('recommendVerdict')}
        choices={verdicts.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
      />
      <div className={formStyles.pair}>
        <FormSelect
          form={form}
          name="priority"
          label={t('priorityLabel')}
          options={priorities.map((priority) => ({ value: priority, label: t(`priority.${priority}`) }))}
        />
        <FormText
          form={form}
          name="targetRelease"
          label={t('targetRelease')}
          placeholder={t('targetReleaseHint')}
        />
      </div>
    </FormDialog>
  );
}

function startOf({ recommendation, suggestedPriority }: Requirement) {
  return {
    evidence: recommendation?.evidence.map((one) => ({ ...one, ref: one.ref ?? '' })) ?? [
      { kind: 'usage' as const, ref: '', text: '' },
    ],
    judgement: recommendation?.judgement ?? '',
    verdict: recommendation?.verdict ?? ('accept' as const),
    priority: recommendation?.priority ?? suggestedPriority ?? ('high' as const),
    targetRelease: recommendation?.targetRelease ?? '',
  };
}
