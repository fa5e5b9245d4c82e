import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { customerLookup, peopleLookup, requirementLookup } from '@/api/lookups';
import type { Renewal } from '@/api/workplace';
import type { Column } from '@/grid/column';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import { DueDate, Mark } from '@/ui/Mark';
import { isDecided, progresses, reasons, riskIsDue, risks, states } from './model';
import { riskShapes, stateShapes } from './shapes';

/** The columns of every renewal: cell, sort and filter in one declaration each. */
export function useRenewalColumns(): Column<Renewal>[] {
  const t = useTranslations('renewals');
  const format = useFormats();
  const people = useQuery(peopleLookup('')).data;

  return useMemo(() => {
    const personOptions = (people ?? []).map((one) => ({ value: String(one.id), label: one.name }));
    const riskText = (row: Renewal) =>
      row.risk === null ? (riskIsDue(row, format.today) ? t('riskDue') : '') : t(`risk.${row.risk}`);
    const columns: Column<Renewal>[] = [
      {
        id: 'customer',
        label: t('column.customer'),
        width: 180,
        grow: true,
        sort: true,
        group: true,
        cell: (row) => row.customerName,
        text: (row) => row.customerName,
        filter: { kind: 'lookup', lookup: customerLookup },
      },
      {
        id: 'contract',
        label: t('column.contract'),
        width: 150,
        small: true,
        leaves: 2,
        cell: (row) => row.contractName,
        text: (row) => row.contractName,
      },
      {
        id: 'endsOn',
        label: t('column.endsOn'),
        width: 104,
        align: 'end',
        sort: true,
        cell: (row) => (
          <DueDate
            date={format.date(row.endsOn)}
            days={isDecided(row) ? null : daysBetween(format.today, row.endsOn)}
          />
        ),
        text: (row) => format.longDate(row.endsOn),
        filter: { kind: 'date' },
      },
      {
        id: 'amount',
        label: t('column.amount'),
        width: 100,
        align: 'end',
        sort: true,
        sortsDown: true,
        cell: (row) => format.money(row.amount, row.currency),
        text: (row) => format.moneyInFull(row.amount, row.currency),
        filter: { kind: 'number' },
      },
      {
        id: 'state',
        label: t('column.state'),
        width: 92,
        small: true,
        sort: true,
        group: true,
        cell: (row) => <Mark shape={stateShapes[row.state]}>{t(`state.${row.state}`)}</Mark>,
        text: (row) => t(`state.${row.state}`),
        filter: {
          kind: 'choice',
          options: states.map((value) => ({ value, label: t(`state.${value}`) })),
        },
      },
      {
        id: 'risk',
        label: t('column.risk'),
        width: 104,
        small: true,
        sort: true,
        group: true,
        cell: (row) =>
          row.risk === null ? riskText(row) : <Mark shape={riskShapes[row.risk]}>{riskText(row)}</Mark>,
        text: riskText,
        filter: { kind: 'choice', options: risks.map((value) => ({ value, label: t(`risk.${value}`) })) },
      },
      {
        id: 'progress',
        label: t('column.progress'),
        width: 84,
        small: true,
        leaves: 3,
        sort: true,
        group: true,
        cell: (row) => (isDecided(row) ? '' : t(`progress.${row.progress}`)),
        text: (row) => t(`progress.${row.progress}`),
        filter: {
          kind: 'choice',
          options: progresses.map((value) => ({ value, label: t(`progress.${value}`) })),
        },
      },
      {
        id: 'reason',
        label: t('column.reason'),
        width: 120,
        small: true,
        leaves: 1,
        cell: (row) => row.reasons.map((one) => t(`reason.${one}`)).join(t('nameGap')),
        text: (row) => row.reasons.map((one) => t(`reason.${one}`)).join(t('nameGap')),
        filter: { kind: 'choice', options: reasons.map((value) => ({ value, label: t(`reason.${value}`) })) },
      },
      {
        id: 'requirement',
        label: t('column.requirement'),
        width: 96,
        small: true,
        hidden: true,
        cell: (row) => row.requirements.map((one) => one.key).join(t('nameGap')),
        text: (row) => row.requirements.map((one) => `${one.key} ${one.title}`).join(t('nameGap')),
        filter: { kind: 'lookup', lookup: requirementLookup },
      },
      {
        id: 'customerRegion',
        label: t('column.region'),
        width: 72,
        small: true,
        leaves: 4,
        sort: true,
        group: true,
        cell: (row) => row.customerRegion ?? '',
        text: (row) => row.customerRegion ?? '',
        filter: { kind: 'text' },
      },
      {
        id: 'outcomeAmount',
        label: t('column.outcomeAmount'),
        width: 100,
        align: 'end',
        hidden: true,
        sort: true,
        sortsDown: true,
        cell: (row) => (row.outcomeAmount === null ? '' : format.money(row.outcomeAmount, row.currency)),
        text: (row) =>
          row.outcomeAmount === null ? '' : format.moneyInFull(row.outcomeAmount, row.currency),
        filter: { kind: 'number' },
      },
      {
        id: 'outcomeOn',
        label: t('column.outcomeOn'),
        width: 88,
        small: true,
        hidden: true,
        sort: true,
        cell: (row) => row.outcomeOn && format.date(row.outcomeOn),
        text: (row) => row.outcomeOn ?? '',
        filter: { kind: 'date' },
      },
      {
        id: 'currency',
        label: t('currency'),
        width: 56,
        small: true,
        hidden: true,
        cell: (row) => row.currency,
        text: (row) => row.currency,
        filter: { kind: 'text' },
      },
      {
        id: 'owner',
        label: t('owner'),
        width: 56,
        sort: true,
        group: true,
        cell: (row) => row.ownerName && <Avatar name={row.ownerName} />,
        text: (row) => row.ownerName ?? '',
        filter: { kind: 'choice', options: personOptions },
      },
    ];
    return columns;
  }, [t, format, people]);
}
