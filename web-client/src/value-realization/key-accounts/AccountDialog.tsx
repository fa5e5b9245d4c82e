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
import { createKeyAccount, editKeyAccount } from './api';
import styles from './keyAccounts.module.css';
import { type AccountForm, accountSchema, marks } from './model';

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
  const known = account ?? suggestion;
  const { form, problem, submit, busy } = useProblemForm<AccountForm>({
    schema: accountSchema({ customer: t('customerNeeded'), owner: t('ownerNeeded'), mark: t('markNeeded') }),
    start: {
      customer: known ? { id: known.customerId, name: known.customerName } : null,
      marks: account?.marks ?? suggestion?.reasons.map((one) => one.mark) ?? [],
      why: account?.why ?? suggestion?.reasons.map((one) => one.text).join('\n') ?? '',
      owner: account ? { id: account.ownerId, name: account.ownerName } : null,
      everyDays: account?.everyDays ?? 7,
    },
    names: { customerId: 'customer', ownerId: 'owner' },
    send: async ({ customer, owner, why, marks: given, everyDays }) => {
      const body = {
        marks: given,
        why: why.trim() === '' ? null : why.trim(),
        everyDays: everyDays ?? 7,
        ...(owner === null ? {} : { ownerId: owner.id }),
      };
      const { changeId } = account
        ? await editKeyAccount(account, body)
        : await createKeyAccount({ ...body, ...(customer === null ? {} : { customerId: customer.id }) });
      onDone(t('saved', { name: customer?.name ?? '' }), changeId);
    },
  });
  const { errors } = form.formState;
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
