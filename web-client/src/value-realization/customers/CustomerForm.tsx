import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useDone } from '@/actions/useDone';
import type { CustomerRecord } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { FormProblem } from '@/ui/FormProblem';
import { FormCurrency, FormSelect } from '@/ui/fields/FormChoice';
import { FormDate } from '@/ui/fields/FormDate';
import { FormNumber } from '@/ui/fields/FormNumber';
import { FormPerson } from '@/ui/fields/FormPick';
import { FormArea, FormText } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { changeCustomer, createCustomer, customerQuery, customersKey } from './api';
import styles from './customers.module.css';
import {
  bodyOf,
  type CustomerDraft,
  changesOf,
  customerSchema,
  draftOf,
  emptyDraft,
  strategies,
  tiers,
} from './model';

/** A customer's facts, new ones or those that are there. A refusal stays beside what it is about, and nothing typed is lost. */
export function CustomerForm({ customer, onClose }: { customer?: CustomerRecord; onClose: () => void }) {
  const t = useTranslations('customers');
  const ui = useTranslations('ui');
  const format = useFormats();
  const queries = useQueryClient();
  const done = useDone(onClose, customersKey);
  const versions = useTwoVersions<CustomerRecord, CustomerDraft>({
    record: customer,
    formOf: draftOf,
    words: (draft) => ({
      name: [t('field.name'), draft.name],
      externalId: [t('field.externalId'), draft.externalId],
      industry: [t('field.industry'), draft.industry],
      region: [t('field.region'), draft.region],
      tier: [t('field.tier'), draft.tier ? t(`tier.${draft.tier}`) : ''],
      strategy: [t('field.strategy'), draft.strategy ? t(`strategy.${draft.strategy}`) : ''],
      recurringRevenue: [
        t('field.recurringRevenue'),
        draft.recurringRevenue === null ? '' : format.moneyInFull(draft.recurringRevenue, draft.currency),
      ],
      currency: [t('field.currency'), draft.currency],
      renewsOn: [t('field.renewsOn'), draft.renewsOn ? format.longDate(draft.renewsOn) : ''],
      competitors: [t('field.competitors'), draft.competitors.split('\n').join(', ')],
      owner: [t('field.ownerId'), draft.owner?.name ?? ''],
    }),
    read: ({ id }) => queries.fetchQuery({ ...customerQuery(id), staleTime: 0 }),
    save: async (record, before, after) => {
      const changes = changesOf(before, after);
      if (Object.keys(changes).length === 0) return onClose();
      const { value, changeId } = await changeCustomer(record, changes);
      done(t('saved', { name: value.name }), changeId);
    },
    create: async (draft) => {
      const made = await createCustomer(bodyOf(draft));
      done(t('created', { name: made.name }), null);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<CustomerDraft>({
    schema: customerSchema,
    start: customer ? draftOf(customer) : emptyDraft,
    names: { ownerId: 'owner' },
    send: versions.save,
  });
  const contracts = customer?.contracts ?? 0;
  const unset = { value: null, label: t('unset') };

  return (
    <>
      <form className={styles.form} noValidate onSubmit={submit}>
        <FormProblem problem={problem} />
        <FormText form={form} name="name" label={t('field.name')} required autoFocus />
        <FormText form={form} name="externalId" label={t('field.externalId')} hint={t('hint.externalId')} />
        <div className={formStyles.pair}>
          <FormText form={form} name="industry" label={t('field.industry')} />
          <FormText form={form} name="region" label={t('field.region')} />
        </div>
        <div className={formStyles.pair}>
          <FormSelect
            form={form}
            name="tier"
            label={t('field.tier')}
            options={[unset, ...tiers.map((value) => ({ value, label: t(`tier.${value}`) }))]}
          />
          <FormSelect
            form={form}
            name="strategy"
            label={t('field.strategy')}
            options={[unset, ...strategies.map((value) => ({ value, label: t(`strategy.${value}`) }))]}
          />
        </div>
        {contracts > 0 ? (
          <p className={styles.hint}>{t('fromContracts', { count: contracts })}</p>
        ) : (
          <>
            <div className={styles.money}>
              <FormNumber
                form={form}
                name="recurringRevenue"
                label={t('field.recurringRevenue')}
                hint={t('hint.recurringRevenue')}
                min={0}
              />
              <FormCurrency form={form} name="currency" label={t('field.currency')} />
            </div>
            <FormDate form={form} name="renewsOn" label={t('field.renewsOn')} />
          </>
        )}
        <FormArea
          form={form}
          name="competitors"
          label={t('field.competitors')}
          hint={t('hint.competitors')}
          rows={2}
        />
        <FormPerson form={form} name="owner" label={t('field.ownerId')} />
        <div className={styles.formFoot}>
          <Button type="submit" tone="primary" busy={busy} disabled={form.watch('name').trim() === ''}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{ui('cancel')}</Button>
        </div>
      </form>
      {versions.conflict}
    </>
  );
}
