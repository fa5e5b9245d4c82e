import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import { featureLookup } from '@/api/lookups';
import type { Requirement } from '@/api/types';
import { record } from '@/lib/form';
import { FormDialog } from '@/ui/FormDialog';
import { FormPick } from '@/ui/fields/FormPick';
import { FormRadio } from '@/ui/fields/FormRadio';
import { FormArea } from '@/ui/fields/FormText';
import { useProblemForm } from '@/ui/useProblemForm';
import { screen } from './api';
import type { RequirementDialogProps } from './dialogs';

const outcomes = ['keep', 'out'] as const;

/** Worth deciding, or out. Solving it without building comes first, and the requester reads the reason. */
export default function ScreenDialog({ requirement, etag, onDone, onClose }: RequirementDialogProps) {
  const t = useTranslations('requirements');
  const schema = z
    .object({
      outcome: z.enum(outcomes),
      reason: z.string(),
      feature: z.nullable(record),
      method: z.string(),
    })
    .check(
      z.refine(
        (values) =>
          values.outcome === 'keep' ||
          values.reason.trim() !== '' ||
          values.method.trim() !== '' ||
          values.feature !== null,
        {
          path: ['reason'],
          error: t('reasonNeeded'),
        },
      ),
    );
  const { form, problem, submit, busy } = useProblemForm({
    schema,
    start: startOf(requirement),
    names: { 'answeredBy.featureId': 'feature', 'answeredBy.method': 'method' },
    send: async ({ outcome, reason, feature, method }) => {
      const answered = outcome === 'out' && (feature !== null || method.trim() !== '');
      onDone(
        await screen(requirement.id, etag, {
          outcome,
          reason: reason.trim() === '' ? null : reason.trim(),
          ...(answered
            ? {
                answeredBy: {
                  featureId: feature?.id ?? null,
                  method: method.trim() === '' ? null : method.trim(),
                },
              }
            : {}),
        }),
        t('screened', { key: requirement.key }),
      );
    },
  });
  const out = form.watch('outcome') === 'out';

  return (
    <FormDialog
      title={t('screenTitle', { key: requirement.key })}
      description={t('screenText')}
      submitLabel={t('submitScreening')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormRadio
        form={form}
        name="outcome"
        label={t('outcome')}
        choices={[
          { value: 'keep', label: t('screenKeep'), detail: t('screenKeepText') },
          { value: 'out', label: t('screenOut'), detail: t('screenOutText') },
        ]}
      />
      {out && (
        <>
          <FormPick
            form={form}
            name="feature"
            label={t('answeredByFeature')}
            placeholder={t('findFeature')}
            lookup={featureLookup}
          />
          <FormArea
            form={form}
            name="method"
            label={t('answeredByMethod')}
            hint={t('answeredByMethodHint')}
            rows={2}
          />
        </>
      )}
      <FormArea
        form={form}
        name="reason"
        label={`${t('reason')} · ${t('reasonSeen')}`}
        rows={3}
        required={out}
      />
    </FormDialog>
  );
}

function startOf({ screening }: Requirement) {
  return {
    outcome: screening?.outcome ?? ('keep' as const),
    reason: screening?.reason ?? '',
    feature: screening?.answeredBy?.feature ?? null,
    method: screening?.answeredBy?.method ?? '',
  };
}
