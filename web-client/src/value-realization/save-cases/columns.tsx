import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { customerLookup, peopleLookup } from '@/api/lookups';
import type { SaveCase } from '@/api/workplace';
import type { Column } from '@/grid/column';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import { DueDate, Mark } from '@/ui/Mark';
import { isClosed, kinds, stateShapes, states } from './model';

/** The columns of the cases: cell, sort and filter in one declaration each. */
export function useCaseColumns(): Column<SaveCase>[] {
  const t = useTranslations('saveCases');
  const format = useFormats();
  const people = useQuery(peopleLookup('')).data;
  return useMemo(() => {
    const money = (amount: number | null, currency: string) =>
      amount === null ? '' : format.money(amount, currency);
    const day = (name: 'dueOn' | 'nextStepOn' | 'closedOn', width: number): Column<SaveCase> => ({
      id: name,
      label: t(`field.${name}`),
      width,
      align: 'end',
      sort: true,
      hidden: name === 'closedOn',
      cell: (row) => {
        const on = row[name];
        return (
          on && (
            <DueDate
              date={format.date(on)}
              days={isClosed(row) || name === 'closedOn' ? null : daysBetween(format.today, on)}
            />
          )
        );
      },
      text: (row) => row[name] ?? '',
      filter: { kind: 'date' },
    });
    const columns: Column<SaveCase>[] = [
      {
        id: 'title',
        label: t('field.title'),
        width: 220,
        grow: true,
        sort: true,
        cell: (row) => row.title,
        text: (row) => row.title,
        filter: { kind: 'text' },
      },
      {
        id: 'customer',
        label: t('field.customer'),
        width: 150,
        sort: true,
        group: true,
        cell: (row) => row.customerName,
        text: (row) => row.customerName,
        filter: { kind: 'lookup', lookup: customerLookup },
      },
      {
        id: 'kind',
        label: t('field.kind'),
        width: 72,
        small: true,
        sort: true,
        group: true,
        cell: (row) => t(`kind.${row.kind}`),
        text: (row) => t(`kind.${row.kind}`),
        filter: { kind: 'choice', options: kinds.map((value) => ({ value, label: t(`kind.${value}`) })) },
      },
      {
        id: 'state',
        label: t('field.state'),
        width: 96,
        small: true,
        sort: true,
        group: true,
        cell: (row) => <Mark shape={stateShapes[row.state]}>{t(`state.${row.state}`)}</Mark>,
        text: (row) => t(`state.${row.state}`),
        filter: { kind: 'choice', options: states.map((value) => ({ value, label: t(`state.${value}`) })) },
      },
      {
        id: 'amount',
        label: t('field.amount'),
        width: 96,
        align: 'end',
        sort: true,
        sortsDown: true,
        cell: (row) => money(row.amount, row.currency),
        text: (row) => money(row.amount, row.currency),
        filter: { kind: 'number' },
      },
      {
        id: 'refundedAmount',
        label: t('field.refunded'),
        width: 96,
        align: 'end',
        leaves: 2,
        sort: true,
        sortsDown: true,
        cell: (row) => money(row.refundedAmount, row.currency),
        text: (row) => money(row.refundedAmount, row.currency),
        filter: { kind: 'number' },
      },
      {
        id: 'stepsDone',
        label: t('field.steps'),
        width: 64,
        align: 'end',
        small: true,
        leaves: 3,
        cell: (row) => (row.stepCount === 0 ? '' : `${row.stepsDone} / ${row.stepCount}`),
        text: (row) => t('stepsDone', { done: row.stepsDone, count: row.stepCount }),
      },
      { ...day('nextStepOn', 92), leaves: 1, small: true },
      day('dueOn', 92),
      day('closedOn', 92),
      {
        id: 'owner',
        label: t('field.owner'),
        width: 56,
        sort: true,
        group: true,
        cell: (row) => row.ownerName && <Avatar name={row.ownerName} />,
        text: (row) => row.ownerName ?? '',
        filter: {
          kind: 'choice',
          options: (people ?? []).map((one) => ({ value: String(one.id), label: one.name })),
        },
      },
    ];
    return columns;
  }, [t, format, people]);
}
