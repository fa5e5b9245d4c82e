import { useTranslations } from 'use-intl';
import type { KeyAccount, KeyAccountSuggestion } from '@/api/workplace';
import { FormDialog } from '@/ui/FormDialog';
import { FormChecks } from '@/ui/fields/FormCheck';
import { FormNumber } from '@/ui/fields/FormNumber';
import { FormCustomer, FormPerson } from '@/ui/fields/FormPick';
import { FormArea } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { createKeyAccount, editKeyAccount, readKeyAccount } from './api';
import { type AccountForm, accountSchema, bodyOf, formOf, marks, suggestedForm } from './model';

/** Why a customer is a key account, who follows it, and how often. */
export default function AccountDialog({
  account,
  suggestion,
  onDone,
  onClose,
}: {
  account?: KeyAccount;
  suggestion?: KeyAccountSuggestion;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('keyAccounts');
  const versions = useTwoVersions<KeyAccount, AccountForm>({
    record: account,
    formOf,
    words: (form) => ({
      marks: [t('marks'), form.marks.map((mark) => t(`mark.${mark}`)).join(', ')],
      why: [t('why'), form.why],
      owner: [t('owner'), form.owner?.name ?? ''],
      everyDays: [t('everyDays'), String(form.everyDays ?? '')],
    }),
    read: ({ id }) => readKeyAccount(id),
    save: async (record, _, after) => {
      const { changeId } = await editKeyAccount(record, bodyOf(after));
      onDone(t('saved', { name: record.customerName }), changeId);
    },
    create: async (values) => {
      const { customer } = values;
      const { changeId } = await createKeyAccount({
        ...bodyOf(values),
        ...(customer === null ? {} : { customerId: customer.id }),
      });
      onDone(t('saved', { name: customer?.name ?? '' }), changeId);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<AccountForm>({
    schema: accountSchema({ customer: t('customerNeeded'), owner: t('ownerNeeded'), mark: t('markNeeded') }),
    start: account ? formOf(account) : suggestedForm(suggestion),
    names: { customerId: 'customer', ownerId: 'owner' },
    send: versions.save,
  });
  if (versions.conflict) return versions.conflict;
  return (
    <FormDialog
      title={account ? t('editOf', { name: account.customerName }) : t('create')}
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormCustomer
        form={form}
        name="customer"
        label={t('customer')}
        required
        disabled={account !== undefined}
      />
      <FormChecks
        form={form}
        name="marks"
        label={t('marks')}
        choices={marks.map((value) => ({ value, label: t(`mark.${value}`) }))}
      />
      <FormArea form={form} name="why" label={t('why')} rows={2} />
      <div className={formStyles.pair}>
        <FormPerson form={form} name="owner" label={t('owner')} required />
        <FormNumber form={form} name="everyDays" label={t('everyDays')} min={1} max={31} />
      </div>
    </FormDialog>
  );
}
