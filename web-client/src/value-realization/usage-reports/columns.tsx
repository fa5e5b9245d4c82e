import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Column } from '@/grid/column';
import { choiceColumn, customerColumn, dayColumn, textColumn } from '@/grid/columns';
import { useFormats } from '@/i18n/useFormats';
import { Tag } from '@/ui/Tag';
import { states, stateTone, type UsageReport } from './model';

/** The list of reports: cell, sort and filter in one declaration each. */
export function useReportColumns(): Column<UsageReport>[] {
  const t = useTranslations('usageReports');
  const format = useFormats();
  return useMemo<Column<UsageReport>[]>(
    () => [
      textColumn('title', { label: t('field.title'), width: 260, grow: true }, (row) => row.title),
      customerColumn({ label: t('field.customer'), width: 180 }),
      choiceColumn(
        'state',
        { label: t('field.state'), width: 96 },
        states,
        (row) => row.state,
        (value) => t(`state.${value}`),
        (value, word) => <Tag tone={stateTone[value]}>{word}</Tag>,
      ),
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
      dayColumn(
        'presentedOn',
        { label: t('field.presentedOn'), width: 96, sortsDown: true },
        (row) => row.presentedOn,
        format,
      ),
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
