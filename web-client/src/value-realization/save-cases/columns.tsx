import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { peopleLookup } from '@/api/lookups';
import type { SaveCase } from '@/api/workplace';
import type { Column } from '@/grid/column';
import { choiceColumn, customerColumn, faceColumn, moneyColumn, textColumn } from '@/grid/columns';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { DueDate, Mark } from '@/ui/Mark';
import { isClosed, kinds, stateShapes, states } from './model';

/** The columns of the cases: cell, sort and filter in one declaration each. */
export function useCaseColumns(): Column<SaveCase>[] {
  const t = useTranslations('saveCases');
  const format = useFormats();
  const people = useQuery(peopleLookup('')).data;
  return useMemo<Column<SaveCase>[]>(() => {
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
    return [
      textColumn('title', { label: t('field.title'), width: 220, grow: true }, (row) => row.title),
      customerColumn({ label: t('field.customer'), width: 150 }),
      choiceColumn(
        'kind',
        { label: t('field.kind'), width: 72, small: true },
        kinds,
        (row) => row.kind,
        (value) => t(`kind.${value}`),
      ),
      choiceColumn(
        'state',
        { label: t('field.state'), width: 96, small: true },
        states,
        (row) => row.state,
        (value) => t(`state.${value}`),
        (value, word) => <Mark shape={stateShapes[value]}>{word}</Mark>,
      ),
      moneyColumn('amount', { label: t('field.amount'), width: 96 }, (row) => row.amount, format),
      moneyColumn(
        'refundedAmount',
        { label: t('field.refunded'), width: 96, leaves: 2 },
        (row) => row.refundedAmount,
        format,
      ),
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
      faceColumn(t('field.owner'), {
        kind: 'choice',
        options: (people ?? []).map((one) => ({ value: String(one.id), label: one.name })),
      }),
    ];
  }, [t, format, people]);
}
