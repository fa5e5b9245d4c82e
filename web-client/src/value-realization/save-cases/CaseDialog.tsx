import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { customerLookup, peopleLookup } from '@/api/lookups';
import type { SaveCase } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { Combobox } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import { FormDialog } from '@/ui/FormDialog';
import formStyles from '@/ui/form.module.css';
import { NumberField } from '@/ui/NumberField';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextArea, TextField } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { createCase, editCase, readCase } from './api';
import { bodyOf, type CaseForm, caseSchema, changesOf, formOf, kinds } from './model';
import { StepLines } from './StepLines';

const currencies = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'JPY'];

/** What has happened to a customer, why, what is at stake, and the plan. */
export default function CaseDialog({
  one,
  onDone,
  onClose,
}: {
  one?: SaveCase;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('saveCases');
  const format = useFormats();
  const versions = useTwoVersions<SaveCase, CaseForm>({
    record: one,
    formOf,
    words: (form) => ({
      kind: [t('field.kind'), t(`kind.${form.kind}`)],
      title: [t('field.title'), form.title],
      situation: [t('field.situation'), form.situation],
      cause: [t('field.cause'), form.cause],
      amount: [t('field.amount'), form.amount === null ? '' : format.moneyInFull(form.amount, form.currency)],
      currency: [t('field.currency'), form.currency],
      owner: [t('field.owner'), form.owner?.name ?? ''],
      dueOn: [t('field.dueOn'), form.dueOn ?? ''],
      steps: [
        t('plan'),
        form.steps
          .map((step) => [step.what, step.who, step.dueOn, step.doneOn].filter(Boolean).join(' '))
          .join('\n'),
      ],
    }),
    read: ({ id }) => readCase(id),
    save: async (record, before, after) => {
      const { changeId } = await editCase(record, changesOf(before, after));
      onDone(t('saved', { name: after.title.trim() }), changeId);
    },
    create: async (values) => {
      const { changeId } = await createCase(bodyOf(values));
      onDone(t('saved', { name: values.title.trim() }), changeId);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<CaseForm>({
    schema: caseSchema({ customer: t('customerNeeded'), title: t('titleNeeded'), step: t('stepNeeded') }),
    start: formOf(one),
    names: { customerId: 'customer', ownerId: 'owner' },
    send: versions.save,
  });
  const { control, formState } = form;
  const { errors } = formState;
  if (versions.conflict) return versions.conflict;
  return (
    <FormDialog
      title={one ? t('editTitle') : t('create')}
      width="large"
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <RadioGroup
            label={t('field.kind')}
            value={field.value}
            onChange={field.onChange}
            choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        )}
      />
      <div className={formStyles.pair}>
        <Controller
          control={control}
          name="customer"
          render={({ field }) => (
            <Combobox
              label={t('field.customer')}
              required
              value={field.value}
              onChange={field.onChange}
              lookup={customerLookup}
              disabled={one !== undefined}
              error={errors.customer?.message}
            />
          )}
        />
        <Controller
          control={control}
          name="owner"
          render={({ field }) => (
            <Combobox
              label={t('field.owner')}
              value={field.value}
              onChange={field.onChange}
              lookup={peopleLookup}
              error={errors.owner?.message}
            />
          )}
        />
      </div>
      <TextField
        label={t('field.title')}
        required
        error={errors.title?.message}
        {...form.register('title')}
      />
      <TextArea
        label={t('field.situation')}
        rows={2}
        error={errors.situation?.message}
        {...form.register('situation')}
      />
      <TextArea label={t('field.cause')} rows={2} error={errors.cause?.message} {...form.register('cause')} />
      <div className={formStyles.pair}>
        <Controller
          control={control}
          name="amount"
          render={({ field }) => (
            <NumberField
              label={t('field.amount')}
              min={0}
              value={field.value}
              onChange={field.onChange}
              error={errors.amount?.message}
            />
          )}
        />
        <Controller
          control={control}
          name="currency"
          render={({ field }) => (
            <Select
              label={t('field.currency')}
              value={field.value}
              onChange={field.onChange}
              options={[...new Set([field.value, ...currencies])].map((value) => ({ value, label: value }))}
            />
          )}
        />
      </div>
      <Controller
        control={control}
        name="dueOn"
        render={({ field }) => (
          <DateField
            label={t('field.dueOn')}
            value={field.value}
            onChange={field.onChange}
            error={errors.dueOn?.message}
          />
        )}
      />
      <StepLines form={form} />
    </FormDialog>
  );
}
