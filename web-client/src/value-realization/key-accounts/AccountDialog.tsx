import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { customerLookup, peopleLookup } from '@/api/lookups';
import type { KeyAccount, KeyAccountSuggestion } from '@/api/workplace';
import { Checkbox } from '@/ui/Checkbox';
import { Combobox } from '@/ui/Combobox';
import { FormDialog } from '@/ui/FormDialog';
import formStyles from '@/ui/form.module.css';
import { NumberField } from '@/ui/NumberField';
import { TextArea } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { createKeyAccount, editKeyAccount, readKeyAccount } from './api';
import styles from './keyAccounts.module.css';
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
  const { errors } = form.formState;
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
      <Controller
        control={form.control}
        name="customer"
        render={({ field }) => (
          <Combobox
            label={t('customer')}
            required
            value={field.value}
            onChange={field.onChange}
            lookup={customerLookup}
            disabled={account !== undefined}
            error={errors.customer?.message}
          />
        )}
      />
      <Controller
        control={form.control}
        name="marks"
        render={({ field: { value, onChange } }) => (
          <fieldset className={styles.marks}>
            <legend>{t('marks')}</legend>
            {marks.map((mark) => (
              <Checkbox
                key={mark}
                label={t(`mark.${mark}`)}
                checked={value.includes(mark)}
                onChange={(on) => onChange(marks.filter((one) => (one === mark ? on : value.includes(one))))}
              />
            ))}
            {errors.marks?.message && (
              <p className={styles.late} role="alert">
                {errors.marks.message}
              </p>
            )}
          </fieldset>
        )}
      />
      <TextArea label={t('why')} rows={2} {...form.register('why')} error={errors.why?.message} />
      <div className={formStyles.pair}>
        <Controller
          control={form.control}
          name="owner"
          render={({ field }) => (
            <Combobox
              label={t('owner')}
              required
              value={field.value}
              onChange={field.onChange}
              lookup={peopleLookup}
              error={errors.owner?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="everyDays"
          render={({ field }) => (
            <NumberField
              label={t('everyDays')}
              min={1}
              max={31}
              value={field.value}
              onChange={field.onChange}
              error={errors.everyDays?.message}
            />
          )}
        />
      </div>
    </FormDialog>
  );
}
