import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Survey, SurveyOccasion, SurveyState } from '@/api/field';
import type { Column } from '@/grid/column';
import { choiceColumn, countColumn, dayColumn, featureColumn, ownerColumn, textColumn } from '@/grid/columns';
import { useFormats } from '@/i18n/useFormats';
import { Mark, type MarkShape } from '@/ui/Mark';
import { Tag } from '@/ui/Tag';
import { occasions, populations, states } from './model';

export const stateShapes: Record<SurveyState, MarkShape> = { draft: 'dashed', open: 'half', closed: 'check' };

/** The surveys' columns: cell, sort and filter in one declaration each. */
export function useSurveyColumns(): Column<Survey>[] {
  const t = useTranslations('surveys');
  const format = useFormats();
  return useMemo<Column<Survey>[]>(
    () => [
      textColumn('title', { label: t('field.title'), width: 220, grow: true }, (row) => row.title),
      choiceColumn(
        'population',
        { label: t('field.population'), width: 88 },
        populations,
        (row) => row.population,
        (value) => t(`population.${value}`),
        (_, word) => <Tag>{word}</Tag>,
      ),
      choiceColumn(
        'state',
        { label: t('field.state'), width: 92 },
        states,
        (row) => row.state,
        (value) => t(`state.${value}`),
        (value, word) => <Mark shape={stateShapes[value]}>{word}</Mark>,
      ),
      {
        ...choiceColumn<Survey, SurveyOccasion>(
          'occasion',
          { label: t('field.occasion'), width: 136, small: true, leaves: 3 },
          occasions,
          (row) => row.occasion,
          (value) => t(`occasion.${value}`),
        ),
        cell: (row) => [t(`occasion.${row.occasion}`), row.release].filter(Boolean).join(' '),
      },
      featureColumn({ label: t('field.feature'), width: 120, leaves: 2 }),
      {
        ...countColumn<Survey>(
          'responses',
          { label: t('field.responses'), width: 72 },
          (row) => row.responses,
          format,
        ),
        cell: (row) => <b>{format.number(row.responses)}</b>,
      },
      countColumn('links', { label: t('field.links'), width: 72, leaves: 1 }, (row) => row.links, format),
      dayColumn(
        'closesOn',
        { label: t('field.closesOn'), width: 84, small: true },
        (row) => row.closesOn,
        format,
      ),
      ownerColumn({ label: t('field.owner'), width: 84, leaves: 4 }),
      dayColumn(
        'createdAt',
        { label: t('field.createdAt'), width: 84, small: true, leaves: 5, sortsDown: true },
        (row) => row.createdAt,
        format,
      ),
    ],
    [format, t],
  );
}
