import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import type { Renewal } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { FormDialog } from '@/ui/FormDialog';
import { FormDate } from '@/ui/fields/FormDate';
import { FormNumber } from '@/ui/fields/FormNumber';
import { FormRadio } from '@/ui/fields/FormRadio';
import { FormArea } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { decideRenewal, readRenewal } from './api';
import { linkedOf, type OutcomeForm, outcomeSchema, outcomes } from './model';
import type { RenewalDialogProps } from './RiskDialog';

const ReasonFields = lazy(async () => ({ default: (await import('./ReasonFields')).ReasonFields }));

/** How it ended. Who goes on gets the contract that follows; who pays less or leaves says why. */
export default function OutcomeDialog({ renewal, onDone, onClose }: RenewalDialogProps) {
  const t = useTranslations('renewals');
  const format = useFormats();
  const formOf = (one: Renewal): OutcomeForm => ({
    outcome: one.state === 'lost' || one.state === 'reduced' ? one.state : 'renewed',
    on: one.outcomeOn ?? format.today,
    amount: one.outcomeAmount ?? one.amount,
    until: null,
    words: one.words ?? '',
    reasons: one.reasons,
    requirements: linkedOf(one),
  });
  const versions = useTwoVersions<Renewal, OutcomeForm>({
    record: renewal,
    formOf,
    words: ({ outcome, on, amount, until, words, reasons, requirements }) => ({
      outcome: [t('outcome'), t(`state.${outcome}`)],
      on: [t('field.on'), on ?? ''],
      amount: [
        t('field.amount', { currency: renewal.currency }),
        amount === null ? '' : format.moneyInFull(amount, renewal.currency),
      ],
      until: [t('field.until'), until ?? ''],
      words: [t('field.words'), words],
      reasons: [t('reasons'), reasons.map((one) => t(`reason.${one}`)).join(t('nameGap'))],
      requirements: [t('hangsOn'), requirements.map((one) => one.name).join(t('nameGap'))],
    }),
    read: ({ id }) => readRenewal(id),
    save: async (seen, _, values) => {
      const goesOn = values.outcome !== 'lost';
      const words = values.words.trim();
      const { changeId } = await decideRenewal(seen, {
        outcome: values.outcome,
        on: values.on,
        amount: goesOn ? values.amount : null,
        until: goesOn ? values.until : null,
        words: words === '' ? null : words,
        reasons: values.outcome === 'renewed' ? [] : values.reasons,
        requirementIds: values.outcome === 'renewed' ? [] : values.requirements.map((one) => one.id),
      });
      onDone(t('outcomeSaid', { name: renewal.customerName }), changeId);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<OutcomeForm>({
    schema: outcomeSchema({
      words: t('wordsNeeded'),
      reason: t('reasonNeeded'),
      amount: t('amountNeeded'),
    }),
    start: formOf(renewal),
    send: versions.save,
  });
  const { errors } = form.formState;
  if (versions.conflict) return versions.conflict;
  const outcome = form.watch('outcome');
  const day = (name: 'on' | 'until') => (
    <FormDate
      form={form}
      name={name}
      label={t(`field.${name}`)}
      {...(name === 'until' ? { hint: t('untilHint') } : {})}
    />
  );
  return (
    <FormDialog
      title={t('outcomeOf', { name: renewal.customerName })}
      submitLabel={t('act.outcome')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormRadio
        form={form}
        name="outcome"
        label={t('outcome')}
        choices={outcomes.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <div className={formStyles.pair}>
        {day('on')}
        {outcome !== 'lost' && day('until')}
      </div>
      {outcome !== 'lost' && (
        <FormNumber
          form={form}
          name="amount"
          label={t('field.amount', { currency: renewal.currency })}
          min={0}
        />
      )}
      <FormArea form={form} name="words" label={t('field.words')} rows={3} required={outcome !== 'renewed'} />
      {outcome !== 'renewed' && (
        <Suspense>
          <ReasonFields
            given={form.watch('reasons')}
            onReasons={(given) =>
              form.setValue('reasons', given, { shouldValidate: form.formState.isSubmitted })
            }
            linked={form.watch('requirements')}
            onLinked={(linked) => form.setValue('requirements', linked)}
            error={errors.reasons?.message}
          />
        </Suspense>
      )}
    </FormDialog>
  );
}
