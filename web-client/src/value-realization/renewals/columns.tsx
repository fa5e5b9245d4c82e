import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { peopleLookup, requirementLookup } from '@/api/lookups';
import type { Renewal } from '@/api/workplace';
import type { Column } from '@/grid/column';
import { choiceColumn, customerColumn, dayColumn, faceColumn, moneyColumn, textColumn } from '@/grid/columns';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { DueDate, Mark } from '@/ui/Mark';
import { isDecided, progresses, reasons, riskIsDue, risks, states } from './model';
import { riskShapes, stateShapes } from './shapes';

/** The columns of every renewal: cell, sort and filter in one declaration each. */
export function useRenewalColumns(): Column<Renewal>[] {
  const t = useTranslations('renewals');
  const format = useFormats();
  const people = useQuery(peopleLookup('')).data;

  return useMemo<Column<Renewal>[]>(() => {
    const personOptions = (people ?? []).map((one) => ({ value: String(one.id), label: one.name }));
    const riskText = (row: Renewal) =>
      row.risk === null ? (riskIsDue(row, format.today) ? t('riskDue') : '') : t(`risk.${row.risk}`);
    return [
      customerColumn({ label: t('column.customer'), width: 180, grow: true }),
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
      moneyColumn('amount', { label: t('column.amount'), width: 100 }, (row) => row.amount, format),
      choiceColumn(
        'state',
        { label: t('column.state'), width: 92, small: true },
        states,
        (row) => row.state,
        (value) => t(`state.${value}`),
        (value, word) => <Mark shape={stateShapes[value]}>{word}</Mark>,
      ),
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
      textColumn(
        'customerRegion',
        { label: t('column.region'), width: 72, small: true, leaves: 4, group: true },
        (row) => row.customerRegion,
      ),
      moneyColumn(
        'outcomeAmount',
        { label: t('column.outcomeAmount'), width: 100, hidden: true },
        (row) => row.outcomeAmount,
        format,
      ),
      dayColumn(
        'outcomeOn',
        { label: t('column.outcomeOn'), width: 88, small: true, hidden: true },
        (row) => row.outcomeOn,
        format,
      ),
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
      faceColumn(t('owner'), { kind: 'choice', options: personOptions }),
    ];
  }, [t, format, people]);
}
