import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { peopleLookup } from '@/api/lookups';
import type { Contract } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { Checkbox } from '@/ui/Checkbox';
import { Combobox } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import { FormDialog } from '@/ui/FormDialog';
import formStyles from '@/ui/form.module.css';
import { NumberField } from '@/ui/NumberField';
import { Select } from '@/ui/Select';
import { TextArea, TextField } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { createContract, editContract, readContract } from './api';
import styles from './contracts.module.css';
import { LicenceLines } from './LicenceLines';
import {
  bodyOf,
  type ContractForm,
  changesOf,
  contractSchema,
  currencies,
  formOf,
  periods,
  statuses,
} from './model';

/** A contract as it was signed. What the customer pays a year and when they renew follows from it. */
export default function ContractDialog({
  customer,
  contract,
  onDone,
  onClose,
}: {
  customer: number;
  contract?: Contract;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('contracts');
  const format = useFormats();
  const { today } = format;
  const versions = useTwoVersions<Contract, ContractForm>({
    record: contract,
    formOf: (record) => formOf(record, today),
    words: (form) => ({
      name: [t('field.name'), form.name],
      externalId: [t('field.externalId'), form.externalId],
      status: [t('field.status'), t(`status.${form.status}`)],
      signedOn: [t('field.signedOn'), form.signedOn ?? ''],
      startsOn: [t('field.startsOn'), form.startsOn],
      endsOn: [t('field.endsOn'), form.endsOn ?? ''],
      amount: [t('field.amount'), form.amount === null ? '' : format.moneyInFull(form.amount, form.currency)],
      currency: [t('field.currency'), form.currency],
      per: [t('field.per'), t(`per.${form.per}`)],
      renewsByItself: [t('field.renewsByItself'), t(form.renewsByItself ? 'yes' : 'no')],
      isTrial: [t('field.isTrial'), t(form.isTrial ? 'yes' : 'no')],
      owner: [t('field.owner'), form.owner?.name ?? ''],
      licences: [
        t('field.licensed'),
        form.licences
          .map((one) => [one.feature?.name ?? one.name, one.quantity, one.unit].filter(Boolean).join(' '))
          .join('\n'),
      ],
      note: [t('field.note'), form.note],
    }),
    read: ({ id }) => readContract(id),
    save: async (record, before, after) => {
      const { changeId } = await editContract(record, changesOf(before, after));
      onDone(t('saved', { name: after.name.trim() }), changeId);
    },
    create: async (values) => {
      const { changeId } = await createContract({ ...bodyOf(values), customerId: customer });
      onDone(t('saved', { name: values.name.trim() }), changeId);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<ContractForm>({
    schema: contractSchema({ needed: t('needed'), order: t('order') }),
    start: formOf(contract, today),
    names: { ownerId: 'owner' },
    send: versions.save,
  });
  const { control, formState } = form;
  const { errors } = formState;
  const day = (name: 'signedOn' | 'endsOn') => (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange } }) => (
        <DateField
          label={t(`field.${name}`)}
          value={value}
          onChange={onChange}
          error={errors[name]?.message}
        />
      )}
    />
  );
  const check = (name: 'renewsByItself' | 'isTrial') => (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange } }) => (
        <Checkbox label={t(`field.${name}`)} checked={value} onChange={onChange} />
      )}
    />
  );

  if (versions.conflict) return versions.conflict;
  return (
    <FormDialog
      title={contract ? t('editTitle', { name: contract.name }) : t('add')}
      width="large"
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={formStyles.pair}>
        <TextField label={t('field.name')} required error={errors.name?.message} {...form.register('name')} />
        <TextField
          label={t('field.externalId')}
          error={errors.externalId?.message}
          {...form.register('externalId')}
        />
      </div>
      <div className={styles.amounts}>
        <Controller
          control={control}
          name="amount"
          render={({ field: { value, onChange } }) => (
            <NumberField
              label={t('field.amount')}
              value={value}
              min={0}
              onChange={onChange}
              error={errors.amount?.message}
            />
          )}
        />
        <Controller
          control={control}
          name="currency"
          render={({ field: { value, onChange } }) => (
            <Select
              label={t('field.currency')}
              value={value}
              onChange={onChange}
              options={[...new Set([value, ...currencies])].map((one) => ({ value: one, label: one }))}
            />
          )}
        />
        <Controller
          control={control}
          name="per"
          render={({ field: { value, onChange } }) => (
            <Select
              label={t('field.per')}
              value={value}
              onChange={onChange}
              options={periods.map((one) => ({ value: one, label: t(`per.${one}`) }))}
            />
          )}
        />
      </div>
      <div className={formStyles.pair}>
        <Controller
          control={control}
          name="startsOn"
          render={({ field: { value, onChange } }) => (
            <DateField
              label={t('field.startsOn')}
              required
              value={value === '' ? null : value}
              onChange={(date) => onChange(date ?? '')}
              error={errors.startsOn?.message}
            />
          )}
        />
        {day('endsOn')}
      </div>
      <div className={formStyles.pair}>
        {day('signedOn')}
        <Controller
          control={control}
          name="status"
          render={({ field: { value, onChange } }) => (
            <Select
              label={t('field.status')}
              value={value}
              onChange={onChange}
              options={statuses.map((one) => ({ value: one, label: t(`status.${one}`) }))}
            />
          )}
        />
      </div>
      <Controller
        control={control}
        name="owner"
        render={({ field: { value, onChange } }) => (
          <Combobox
            label={t('field.owner')}
            value={value}
            onChange={onChange}
            lookup={peopleLookup}
            error={errors.owner?.message}
          />
        )}
      />
      <div className={styles.checks}>
        {check('renewsByItself')}
        {check('isTrial')}
      </div>
      <LicenceLines control={control} />
      <TextArea label={t('field.note')} rows={2} {...form.register('note')} error={errors.note?.message} />
    </FormDialog>
  );
}
