import { Controller, useFieldArray } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import type { Requirement } from '@/api/types';
import { Button, IconButton } from '@/ui/Button';
import { FormDialog } from '@/ui/FormDialog';
import formStyles from '@/ui/form.module.css';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextArea, TextField } from '@/ui/TextField';
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
  const { errors } = form.formState;

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
            <Controller
              control={form.control}
              name={`evidence.${place}.kind`}
              render={({ field }) => (
                <Select
                  bare
                  label={t('evidenceKindLabel', { place: place + 1 })}
                  value={field.value}
                  onChange={field.onChange}
                  options={evidenceKinds.map((kind) => ({ value: kind, label: t(`evidenceKind.${kind}`) }))}
                />
              )}
            />
            <TextArea
              bare
              label={t('evidenceText', { place: place + 1 })}
              placeholder={t('evidencePlaceholder')}
              rows={1}
              {...form.register(`evidence.${place}.text`)}
              error={errors.evidence?.[place]?.text?.message}
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
      <TextArea
        label={t('thatLabel')}
        placeholder={t('thatPlaceholder')}
        rows={2}
        required
        {...form.register('judgement')}
        error={errors.judgement?.message}
      />
      <Controller
        control={form.control}
        name="verdict"
        render={({ field }) => (
          <RadioGroup
            label={t('recommendVerdict')}
            value={field.value}
            onChange={field.onChange}
            choices={verdicts.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
          />
        )}
      />
      <div className={formStyles.pair}>
        <Controller
          control={form.control}
          name="priority"
          render={({ field }) => (
            <Select
              label={t('priorityLabel')}
              value={field.value}
              onChange={field.onChange}
              options={priorities.map((priority) => ({ value: priority, label: t(`priority.${priority}`) }))}
            />
          )}
        />
        <TextField
          label={t('targetRelease')}
          placeholder={t('targetReleaseHint')}
          {...form.register('targetRelease')}
          error={errors.targetRelease?.message}
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
