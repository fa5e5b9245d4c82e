import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { peopleLookup } from '@/api/lookups';
import type { CustomerRow } from '@/api/workplace';
import type { Column } from '@/grid/column';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { orNull } from '@/lib/form';
import { Avatar } from '@/ui/Avatar';
import { Bars, DueDate } from '@/ui/Mark';
import styles from './customers.module.css';
import { strategies, tierBars, tiers } from './model';

/** Once there are contracts, money and renewal come from them. */
const withoutContracts = (row: CustomerRow): boolean => row.contracts === 0;

/** The directory's columns: cell, sort, filter and editor in one declaration each. */
export function useCustomerColumns(): Column<CustomerRow>[] {
  const t = useTranslations('customers');
  const format = useFormats();
  const people = useQuery(peopleLookup('')).data;

  return useMemo(() => {
    const none = { value: '', label: t('unset') };
    const tierOptions = tiers.map((value) => ({ value, label: t(`tier.${value}`) }));
    const strategyOptions = strategies.map((value) => ({ value, label: t(`strategy.${value}`) }));
    const personOptions = (people ?? []).map((one) => ({ value: String(one.id), label: one.name }));
    const pick = (options: readonly { value: string; label: string }[], text: string) =>
      text === '' ? none : options.find((one) => one.value === text || one.label === text);
    const choice = (name: string, options: readonly { value: string; label: string }[], number = false) => ({
      kind: 'choice' as const,
      options: [none, ...options],
      patch: (text: string) => {
        const found = pick(options, text);
        return found
          ? { [name]: found.value === '' ? null : number ? Number(found.value) : found.value }
          : null;
      },
    });

    const columns: Column<CustomerRow>[] = [
      {
        id: 'name',
        label: t('field.name'),
        width: 200,
        grow: true,
        sort: true,
        cell: (row) => row.name,
        text: (row) => row.name,
        filter: { kind: 'text' },
        edit: {
          kind: 'text',
          value: (row) => row.name,
          patch: (text) => (text.trim() === '' ? null : { name: text.trim() }),
        },
      },
      {
        id: 'externalId',
        label: t('field.externalId'),
        width: 96,
        small: true,
        leaves: 2,
        sort: true,
        cell: (row) => <span className={styles.faint}>{row.externalId}</span>,
        text: (row) => row.externalId ?? '',
        filter: { kind: 'text' },
        edit: {
          kind: 'text',
          value: (row) => row.externalId ?? '',
          patch: (text) => ({ externalId: orNull(text) }),
        },
      },
      ...(['industry', 'region'] as const).map(
        (name): Column<CustomerRow> => ({
          id: name,
          label: t(`field.${name}`),
          width: name === 'industry' ? 110 : 72,
          small: true,
          leaves: name === 'industry' ? 1 : 3,
          sort: true,
          group: true,
          cell: (row) => row[name] ?? '',
          text: (row) => row[name] ?? '',
          filter: { kind: 'text' },
          edit: {
            kind: 'text',
            value: (row) => row[name] ?? '',
            patch: (text) => ({ [name]: orNull(text) }),
          },
        }),
      ),
      {
        id: 'tier',
        label: t('field.tier'),
        width: 92,
        small: true,
        sort: true,
        group: true,
        cell: (row) => row.tier && <Bars filled={tierBars[row.tier]}>{t(`tier.${row.tier}`)}</Bars>,
        text: (row) => (row.tier ? t(`tier.${row.tier}`) : ''),
        filter: { kind: 'choice', options: tierOptions },
        edit: { ...choice('tier', tierOptions), value: (row) => row.tier ?? '' },
      },
      {
        id: 'strategy',
        label: t('field.strategy'),
        width: 76,
        small: true,
        sort: true,
        group: true,
        cell: (row) => (row.strategy ? t(`strategy.${row.strategy}`) : ''),
        text: (row) => (row.strategy ? t(`strategy.${row.strategy}`) : ''),
        filter: { kind: 'choice', options: strategyOptions },
        edit: { ...choice('strategy', strategyOptions), value: (row) => row.strategy ?? '' },
      },
      {
        id: 'recurringRevenue',
        label: t('field.recurringRevenue'),
        width: 104,
        align: 'end',
        sort: true,
        sortsDown: true,
        cell: (row) =>
          row.recurringRevenue === null ? '' : <b>{format.money(row.recurringRevenue, row.currency)}</b>,
        text: (row) =>
          row.recurringRevenue === null ? '' : format.moneyInFull(row.recurringRevenue, row.currency),
        filter: { kind: 'number' },
        edit: {
          kind: 'number',
          allowed: withoutContracts,
          value: (row) => (row.recurringRevenue === null ? '' : String(row.recurringRevenue)),
          patch: (text) => {
            const amount = Number(text.replaceAll(',', ''));
            if (text.trim() === '') return { recurringRevenue: null };
            return Number.isFinite(amount) && amount >= 0 ? { recurringRevenue: amount } : null;
          },
        },
      },
      {
        id: 'renewsOn',
        label: t('field.renewsOn'),
        width: 112,
        align: 'end',
        sort: true,
        cell: (row) =>
          row.renewsOn && (
            <DueDate date={format.date(row.renewsOn)} days={daysBetween(format.today, row.renewsOn)} />
          ),
        text: (row) => (row.renewsOn ? format.longDate(row.renewsOn) : ''),
        filter: { kind: 'date' },
        edit: {
          kind: 'date',
          allowed: withoutContracts,
          value: (row) => row.renewsOn ?? '',
          patch: (text) => ({ renewsOn: orNull(text) }),
        },
      },
      {
        id: 'healthScore',
        label: t('field.healthScore'),
        width: 84,
        align: 'end',
        sort: true,
        sortsDown: true,
        cell: (row) =>
          row.health && (
            <>
              <b>{row.health.score}</b>
              {row.health.trend !== null && row.health.trend !== 0 && (
                <small
                  className={styles.trend}
                  data-tone={
                    Math.abs(row.health.trend) < 5 ? undefined : row.health.trend < 0 ? 'bad' : 'good'
                  }
                >
                  {row.health.trend < 0 ? '▼' : '▲'} {format.signed(row.health.trend)}
                </small>
              )}
            </>
          ),
        text: (row) =>
          row.health
            ? t('healthText', {
                score: row.health.score,
                trend: row.health.trend === null ? '–' : format.signed(row.health.trend),
              })
            : '',
        filter: { kind: 'number' },
      },
      {
        id: 'healthTrend',
        label: t('field.healthTrend'),
        width: 84,
        align: 'end',
        small: true,
        hidden: true,
        sort: true,
        cell: (row) => (row.health?.trend == null ? '' : format.signed(row.health.trend)),
        text: (row) => (row.health?.trend == null ? '' : format.signed(row.health.trend)),
        filter: { kind: 'number' },
      },
      {
        id: 'requirements',
        label: t('field.requirements'),
        width: 60,
        align: 'end',
        small: true,
        cell: (row) => (row.requirements > 0 ? format.number(row.requirements) : ''),
        text: (row) => t('requirementCount', { count: row.requirements }),
      },
      {
        id: 'contracts',
        label: t('field.contracts'),
        width: 70,
        align: 'end',
        small: true,
        leaves: 4,
        cell: (row) => (row.contracts > 0 ? format.number(row.contracts) : ''),
        text: (row) => t('contractCount', { count: row.contracts }),
      },
      {
        id: 'competitors',
        label: t('field.competitors'),
        width: 110,
        small: true,
        hidden: true,
        cell: (row) => row.competitors.join(t('nameGap')),
        text: (row) => row.competitors.join(t('nameGap')),
        filter: { kind: 'text', name: 'competitor' },
      },
      {
        id: 'owner',
        label: t('field.ownerId'),
        width: 56,
        sort: true,
        group: true,
        cell: (row) => row.ownerName && <Avatar name={row.ownerName} />,
        text: (row) => row.ownerName ?? '',
        filter: { kind: 'choice', options: personOptions },
        edit: {
          ...choice('ownerId', personOptions, true),
          value: (row) => (row.ownerId === null ? '' : String(row.ownerId)),
        },
      },
    ];
    return columns;
  }, [t, format, people]);
}
