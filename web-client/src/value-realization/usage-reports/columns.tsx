import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { customerLookup } from '@/api/lookups';
import type { Column } from '@/grid/column';
import { useFormats } from '@/i18n/useFormats';
import { Tag } from '@/ui/Tag';
import { states, stateTone, type UsageReport } from './model';

/** The list of reports: cell, sort and filter in one declaration each. */
export function useReportColumns(): Column<UsageReport>[] {
  const t = useTranslations('usageReports');
  const format = useFormats();
  return useMemo(
    () => [
      {
        id: 'title',
        label: t('field.title'),
        width: 260,
        grow: true,
        sort: true,
        cell: (row) => row.title,
        text: (row) => row.title,
        filter: { kind: 'text' },
      },
      {
        id: 'customer',
        label: t('field.customer'),
        width: 180,
        sort: true,
        group: true,
        cell: (row) => row.customerName,
        text: (row) => row.customerName,
        filter: { kind: 'lookup', lookup: customerLookup },
      },
      {
        id: 'state',
        label: t('field.state'),
        width: 96,
        sort: true,
        group: true,
        cell: (row) => <Tag tone={stateTone[row.state]}>{t(`state.${row.state}`)}</Tag>,
        text: (row) => t(`state.${row.state}`),
        filter: {
          kind: 'choice',
          options: states.map((value) => ({ value, label: t(`state.${value}`) })),
        },
      },
      {
        id: 'toOn',
        label: t('field.toOn'),
        width: 208,
        sort: true,
        sortsDown: true,
        cell: (row) => `${row.fromOn} – ${row.toOn}`,
        text: (row) => `${row.fromOn} – ${row.toOn}`,
        filter: { kind: 'date' },
      },
      {
        id: 'owner',
        label: t('field.owner'),
        width: 88,
        sort: true,
        leaves: 2,
        cell: (row) => row.ownerName,
        text: (row) => row.ownerName ?? '',
      },
      {
        id: 'presentedOn',
        label: t('field.presentedOn'),
        width: 96,
        sort: true,
        sortsDown: true,
        cell: (row) => (row.presentedOn === null ? null : format.date(row.presentedOn)),
        text: (row) => row.presentedOn ?? '',
        filter: { kind: 'date' },
      },
      {
        id: 'updatedAt',
        label: t('field.updatedAt'),
        width: 112,
        small: true,
        sort: true,
        sortsDown: true,
        leaves: 1,
        cell: (row) => format.instant(row.updatedAt),
        text: (row) => format.instant(row.updatedAt),
      },
    ],
    [format, t],
  );
}
