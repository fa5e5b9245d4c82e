import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { BenchmarkCase } from '@/api/workplace';
import type { Column } from '@/grid/column';
import { choiceColumn, customerColumn, dayColumn, faceColumn, textColumn } from '@/grid/columns';
import { useFormats } from '@/i18n/useFormats';
import { Mark } from '@/ui/Mark';
import { consents, stateShapes, states } from './model';

/** The columns of the cases: cell, sort and filter in one declaration each. */
export function useCaseColumns(): Column<BenchmarkCase>[] {
  const t = useTranslations('benchmarkCases');
  const format = useFormats();
  return useMemo<Column<BenchmarkCase>[]>(() => {
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
    return [
      textColumn('title', { label: t('field.title'), width: 240, grow: true }, (row) => row.title),
      customerColumn({ label: t('field.customer'), width: 170 }),
      textColumn(
        'customerIndustry',
        { label: t('field.industry'), width: 110, small: true, leaves: 1, group: true },
        (row) => row.customerIndustry,
      ),
      choiceColumn(
        'state',
        { label: t('field.state'), width: 100, small: true },
        states,
        (row) => row.state,
        (value) => t(`state.${value}`),
        (value, word) => <Mark shape={stateShapes[value]}>{word}</Mark>,
      ),
      choiceColumn(
        'consent',
        { label: t('field.consent'), width: 100, small: true },
        consents,
        (row) => row.consent,
        (value) => t(`consent.${value}`),
      ),
      count('uses'),
      count('wins'),
      {
        ...dayColumn<BenchmarkCase>(
          'updatedAt',
          { label: t('field.updatedAt'), width: 88, small: true, leaves: 2, sortsDown: true },
          (row) => row.updatedAt,
          format,
        ),
        text: (row) => format.instant(row.updatedAt),
      },
      faceColumn(t('field.owner')),
    ];
  }, [t, format]);
}
