import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { customerLookup } from '@/api/lookups';
import type { BenchmarkCase } from '@/api/workplace';
import type { Column } from '@/grid/column';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import { Mark } from '@/ui/Mark';
import { consents, stateShapes, states } from './model';

/** The columns of the cases: cell, sort and filter in one declaration each. */
export function useCaseColumns(): Column<BenchmarkCase>[] {
  const t = useTranslations('benchmarkCases');
  const format = useFormats();
  return useMemo(() => {
    const count = (name: 'uses' | 'wins'): Column<BenchmarkCase> => ({
      id: name,
      label: t(`field.${name}`),
      width: 72,
      align: 'end',
      small: true,
      cell: (row) => (row[name] > 0 ? format.number(row[name]) : ''),
      text: (row) => format.number(row[name]),
      filter: { kind: 'number' },
    });
    const columns: Column<BenchmarkCase>[] = [
      {
        id: 'title',
        label: t('field.title'),
        width: 240,
        grow: true,
        sort: true,
        cell: (row) => row.title,
        text: (row) => row.title,
        filter: { kind: 'text' },
      },
      {
        id: 'customer',
        label: t('field.customer'),
        width: 170,
        sort: true,
        group: true,
        cell: (row) => row.customerName,
        text: (row) => row.customerName,
        filter: { kind: 'lookup', lookup: customerLookup },
      },
      {
        id: 'customerIndustry',
        label: t('field.industry'),
        width: 110,
        small: true,
        leaves: 1,
        sort: true,
        group: true,
        cell: (row) => row.customerIndustry ?? '',
        text: (row) => row.customerIndustry ?? '',
        filter: { kind: 'text' },
      },
      {
        id: 'state',
        label: t('field.state'),
        width: 100,
        small: true,
        sort: true,
        group: true,
        cell: (row) => <Mark shape={stateShapes[row.state]}>{t(`state.${row.state}`)}</Mark>,
        text: (row) => t(`state.${row.state}`),
        filter: { kind: 'choice', options: states.map((value) => ({ value, label: t(`state.${value}`) })) },
      },
      {
        id: 'consent',
        label: t('field.consent'),
        width: 100,
        small: true,
        sort: true,
        group: true,
        cell: (row) => t(`consent.${row.consent}`),
        text: (row) => t(`consent.${row.consent}`),
        filter: {
          kind: 'choice',
          options: consents.map((value) => ({ value, label: t(`consent.${value}`) })),
        },
      },
      count('uses'),
      count('wins'),
      {
        id: 'updatedAt',
        label: t('field.updatedAt'),
        width: 88,
        small: true,
        leaves: 2,
        sort: true,
        sortsDown: true,
        cell: (row) => format.date(row.updatedAt),
        text: (row) => format.instant(row.updatedAt),
        filter: { kind: 'date' },
      },
      {
        id: 'owner',
        label: t('field.owner'),
        width: 56,
        sort: true,
        group: true,
        cell: (row) => row.ownerName && <Avatar name={row.ownerName} />,
        text: (row) => row.ownerName ?? '',
      },
    ];
    return columns;
  }, [t, format]);
}
