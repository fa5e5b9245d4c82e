import { useTranslations } from 'use-intl';
import type { Contract } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { FormDialog } from '@/ui/FormDialog';
import { FormCheck } from '@/ui/fields/FormCheck';
import { FormCurrency, FormSelect } from '@/ui/fields/FormChoice';
import { FormDate } from '@/ui/fields/FormDate';
import { FormNumber } from '@/ui/fields/FormNumber';
import { FormPerson } from '@/ui/fields/FormPick';
import { FormArea, FormText } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { createContract, editContract, readContract } from './api';
import styles from './contracts.module.css';
import { LicenceLines } from './LicenceLines';
import { bodyOf, type ContractForm, changesOf, contractSchema, formOf, periods, statuses } from './model';

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
  const ui = useTranslations('ui');
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
      renewsByItself: [t('field.renewsByItself'), ui(form.renewsByItself ? 'yes' : 'no')],
      isTrial: [t('field.isTrial'), ui(form.isTrial ? 'yes' : 'no')],
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
  const day = (name: 'signedOn' | 'endsOn') => (
    <FormDate form={form} name={name} label={t(`field.${name}`)} />
  );
  const check = (name: 'renewsByItself' | 'isTrial') => (
    <FormCheck form={form} name={name} label={t(`field.${name}`)} />
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
        <FormText form={form} name="name" label={t('field.name')} required />
        <FormText form={form} name="externalId" label={t('field.externalId')} />
      </div>
      <div className={styles.amounts}>
        <FormNumber form={form} name="amount" label={t('field.amount')} min={0} />
        <FormCurrency form={form} name="currency" label={t('field.currency')} />
        <FormSelect
          form={form}
          name="per"
          label={t('field.per')}
          options={periods.map((one) => ({ value: one, label: t(`per.${one}`) }))}
        />
      </div>
      <div className={formStyles.pair}>
        <FormDate form={form} name="startsOn" label={t('field.startsOn')} required none="" />
        {day('endsOn')}
      </div>
      <div className={formStyles.pair}>
        {day('signedOn')}
        <FormSelect
          form={form}
          name="status"
          label={t('field.status')}
          options={statuses.map((one) => ({ value: one, label: t(`status.${one}`) }))}
        />
      </div>
      <FormPerson form={form} name="owner" label={t('field.owner')} />
      <div className={styles.checks}>
        {check('renewsByItself')}
        {check('isTrial')}
      </div>
      <LicenceLines form={form} />
      <FormArea form={form} name="note" label={t('field.note')} rows={2} />
    </FormDialog>
  );
}
