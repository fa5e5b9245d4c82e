import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import { Banner } from '@/ui/Banner';
import { FormDialog } from '@/ui/FormDialog';
import { FormRadio } from '@/ui/fields/FormRadio';
import { FormArea, FormText } from '@/ui/fields/FormText';
import { useProblemForm } from '@/ui/useProblemForm';
import { decide } from './api';
import type { RequirementDialogProps } from './dialogs';
import { verdicts } from './model';

/** The product manager's decision. Whoever may not take it is told by the API, and what to do instead. */
export default function DecideDialog({ requirement, etag, onDone, onClose }: RequirementDialogProps) {
  const t = useTranslations('requirements');
  const { decision, recommendation } = requirement;
  const schema = z.object({
    verdict: z.enum(verdicts),
    reason: z.string().check(z.trim(), z.minLength(1, t('reasonNeeded'))),
    targetRelease: z.string(),
  });
  const { form, problem, submit, busy } = useProblemForm({
    schema,
    start: {
      verdict: decision?.verdict ?? recommendation?.verdict ?? 'accept',
      reason: decision?.reason ?? '',
      targetRelease: decision?.targetRelease ?? recommendation?.targetRelease ?? '',
    },
    send: async ({ verdict, reason, targetRelease }) =>
      onDone(
        await decide(requirement.id, etag, {
          verdict,
          reason,
          targetRelease: verdict === 'accept' && targetRelease.trim() !== '' ? targetRelease.trim() : null,
        }),
        t('decideDone', { key: requirement.key, verdict: t(`verdict.${verdict}`) }),
      ),
  });

  return (
    <FormDialog
      title={t('decideTitle', { key: requirement.key })}
      submitLabel={t('confirmDecision')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      {recommendation && (
        <Banner>
          {t('opsSays', {
            verdict: recommendation.verdict ? t(`verdict.${recommendation.verdict}`) : t('unset'),
            priority: t(`priority.${recommendation.priority}`),
          })}
        </Banner>
      )}
      <FormRadio
        form={form}
        name="verdict"
        label={t('pmDecides')}
        choices={verdicts.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
      />
      {form.watch('verdict') === 'accept' && (
        <FormText
          form={form}
          name="targetRelease"
          label={t('targetRelease')}
          placeholder={t('targetReleaseHint')}
        />
      )}
      <FormArea form={form} name="reason" label={`${t('reason')} · ${t('reasonSeen')}`} rows={3} required />
    </FormDialog>
  );
}
