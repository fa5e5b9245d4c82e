import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { peopleLookup } from '@/api/lookups';
import { fieldPath, Problem } from '@/api/problem';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Combobox } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import formStyles from '@/ui/form.module.css';
import { NumberField } from '@/ui/NumberField';
import { Select } from '@/ui/Select';
import { TextArea, TextField } from '@/ui/TextField';
import styles from './customers.module.css';
import { type CustomerDraft, currencies, strategies, tiers } from './model';

/** A customer's facts. A refusal stays beside what it is about, and nothing typed is lost. */
export function CustomerForm({
  start,
  contracts,
  submit,
  onCancel,
}: {
  start: CustomerDraft;
  /** How many contracts are kept: once there is one, money and renewal come from them. */
  contracts: number;
  submit: (draft: CustomerDraft) => Promise<void>;
  onCancel: () => void;
}) {
  const t = useTranslations('customers');
  const u = useTranslations('ui');
  const [draft, setDraft] = useState(start);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const set = (change: Partial<CustomerDraft>) => setDraft((before) => ({ ...before, ...change }));
  const errors = error instanceof Problem ? error.errors : [];
  const wrong = (field: string) => errors.find((one) => fieldPath(one.pointer) === field)?.detail;
  const text = (name: 'name' | 'externalId' | 'industry' | 'region') => ({
    label: t(`field.${name}`),
    value: draft[name],
    error: wrong(name),
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await submit(draft);
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      {error !== null && errors.length === 0 && (
        <Banner tone="bad">
          {error instanceof Problem && error.status !== 0
            ? `${error.message} ${error.explanation}`
            : u('offlineText')}
        </Banner>
      )}
      <TextField {...text('name')} required autoFocus />
      <TextField {...text('externalId')} hint={t('hint.externalId')} />
      <div className={formStyles.pair}>
        <TextField {...text('industry')} />
        <TextField {...text('region')} />
      </div>
      <div className={formStyles.pair}>
        <Select
          label={t('field.tier')}
          value={draft.tier}
          onChange={(tier) => set({ tier })}
          options={[
            { value: null, label: t('unset') },
            ...tiers.map((value) => ({ value, label: t(`tier.${value}`) })),
          ]}
        />
        <Select
          label={t('field.strategy')}
          value={draft.strategy}
          onChange={(strategy) => set({ strategy })}
          options={[
            { value: null, label: t('unset') },
            ...strategies.map((value) => ({ value, label: t(`strategy.${value}`) })),
          ]}
        />
      </div>
      {contracts > 0 ? (
        <p className={styles.hint}>{t('fromContracts', { count: contracts })}</p>
      ) : (
        <>
          <div className={styles.money}>
            <NumberField
              label={t('field.recurringRevenue')}
              value={draft.recurringRevenue}
              min={0}
              onChange={(recurringRevenue) => set({ recurringRevenue })}
              hint={t('hint.recurringRevenue')}
              error={wrong('recurringRevenue')}
            />
            <Select
              label={t('field.currency')}
              value={draft.currency}
              onChange={(currency) => set({ currency })}
              options={[...new Set([draft.currency, ...currencies])].map((value) => ({
                value,
                label: value,
              }))}
            />
          </div>
          <DateField
            label={t('field.renewsOn')}
            value={draft.renewsOn}
            onChange={(renewsOn) => set({ renewsOn })}
            error={wrong('renewsOn')}
          />
        </>
      )}
      <TextArea
        label={t('field.competitors')}
        hint={t('hint.competitors')}
        rows={2}
        value={draft.competitors}
        onChange={(event) => set({ competitors: event.target.value })}
        error={wrong('competitors')}
      />
      <Combobox
        label={t('field.ownerId')}
        value={draft.owner}
        onChange={(owner) => set({ owner })}
        lookup={peopleLookup}
        error={wrong('ownerId')}
      />
      <div className={styles.formFoot}>
        <Button type="submit" tone="primary" busy={busy} disabled={draft.name.trim() === ''}>
          {t('save')}
        </Button>
        <Button onClick={onCancel}>{u('cancel')}</Button>
      </div>
    </form>
  );
}
