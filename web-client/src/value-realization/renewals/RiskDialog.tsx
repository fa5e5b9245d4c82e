import { useTranslations } from 'use-intl';
import type { Renewal } from '@/api/workplace';
import { FormDialog } from '@/ui/FormDialog';
import { FormRadio } from '@/ui/fields/FormRadio';
import { FormArea } from '@/ui/fields/FormText';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { readRenewal, stateRisk } from './api';
import { isGrave, linkedOf, type RiskForm, riskSchema, risks } from './model';
import { ReasonFields } from './ReasonFields';

export interface RenewalDialogProps {
  renewal: Renewal;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}

const riskOf = (renewal: Renewal): RiskForm => ({
  risk: renewal.risk ?? renewal.suggestedRisk ?? 'low',
  statement: renewal.riskStatement ?? '',
  reasons: renewal.reasons,
  requirements: linkedOf(renewal),
});

/** The risk in one word and in a sentence; a grave one says why. */
export default function RiskDialog({ renewal, onDone, onClose }: RenewalDialogProps) {
  const t = useTranslations('renewals');
  const versions = useTwoVersions<Renewal, RiskForm>({
    record: renewal,
    formOf: riskOf,
    words: ({ risk, statement, reasons, requirements }) => ({
      risk: [t('riskTitle'), t(`risk.${risk}`)],
      statement: [t('statement'), statement],
      reasons: [t('reasons'), reasons.map((one) => t(`reason.${one}`)).join(t('nameGap'))],
      requirements: [t('hangsOn'), requirements.map((one) => one.name).join(t('nameGap'))],
    }),
    read: ({ id }) => readRenewal(id),
    save: async (seen, _, values) => {
      const statement = values.statement.trim();
      const { changeId } = await stateRisk(seen, {
        risk: values.risk,
        statement: statement === '' ? null : statement,
        reasons: values.reasons,
        requirementIds: values.requirements.map((one) => one.id),
      });
      onDone(t('riskSaid', { name: renewal.customerName }), changeId);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<RiskForm>({
    schema: riskSchema({ statement: t('statementNeeded'), reason: t('reasonNeeded') }),
    start: riskOf(renewal),
    send: versions.save,
  });
  const { errors } = form.formState;
  if (versions.conflict) return versions.conflict;
  const grave = isGrave(form.watch('risk'));
  return (
    <FormDialog
      title={t('riskOf', { name: renewal.customerName })}
      submitLabel={t('act.risk')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormRadio
        form={form}
        name="risk"
        label={t('riskTitle')}
        hint={
          renewal.suggestedRisk && renewal.customerHealth
            ? t('healthSuggests', {
                score: renewal.customerHealth.score,
                risk: t(`risk.${renewal.suggestedRisk}`),
              })
            : undefined
        }
        choices={risks.map((value) => ({ value, label: t(`risk.${value}`) }))}
      />
      <FormArea form={form} name="statement" label={t('statement')} rows={3} required={grave} />
      <ReasonFields
        given={form.watch('reasons')}
        onReasons={(given) => form.setValue('reasons', given, { shouldValidate: form.formState.isSubmitted })}
        linked={form.watch('requirements')}
        onLinked={(linked) => form.setValue('requirements', linked)}
        error={errors.reasons?.message}
      />
    </FormDialog>
  );
}
