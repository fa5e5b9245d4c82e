import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Survey, SurveyState } from '@/api/field';
import { featureLookup, peopleLookup } from '@/api/lookups';
import type { Column } from '@/grid/column';
import { useFormats } from '@/i18n/useFormats';
import { Mark, type MarkShape } from '@/ui/Mark';
import { Tag } from '@/ui/Tag';
import { occasions, populations, states } from './model';

export const stateShapes: Record<SurveyState, MarkShape> = { draft: 'dashed', open: 'half', closed: 'check' };

/** The surveys' columns: cell, sort and filter in one declaration each. */
export function useSurveyColumns(): Column<Survey>[] {
  const t = useTranslations('surveys');
  const format = useFormats();
  return useMemo(
    () => [
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
        id: 'population',
        label: t('field.population'),
        width: 88,
        sort: true,
        group: true,
        cell: (row) => <Tag>{t(`population.${row.population}`)}</Tag>,
        text: (row) => t(`population.${row.population}`),
        filter: {
          kind: 'choice',
          options: populations.map((value) => ({ value, label: t(`population.${value}`) })),
        },
      },
      {
        id: 'state',
        label: t('field.state'),
        width: 92,
        sort: true,
        group: true,
        cell: (row) => <Mark shape={stateShapes[row.state]}>{t(`state.${row.state}`)}</Mark>,
        text: (row) => t(`state.${row.state}`),
        filter: { kind: 'choice', options: states.map((value) => ({ value, label: t(`state.${value}`) })) },
      },
      {
        id: 'occasion',
        label: t('field.occasion'),
        width: 136,
        small: true,
        leaves: 3,
        sort: true,
        group: true,
        cell: (row) => [t(`occasion.${row.occasion}`), row.release].filter(Boolean).join(' '),
        text: (row) => t(`occasion.${row.occasion}`),
        filter: {
          kind: 'choice',
          options: occasions.map((value) => ({ value, label: t(`occasion.${value}`) })),
        },
      },
      {
        id: 'feature',
        label: t('field.feature'),
        width: 120,
        small: true,
        leaves: 2,
        sort: true,
        cell: (row) => row.featureName ?? '',
        text: (row) => row.featureName ?? '',
        filter: { kind: 'lookup', lookup: featureLookup },
      },
      {
        id: 'responses',
        label: t('field.responses'),
        width: 72,
        align: 'end',
        cell: (row) => <b>{format.number(row.responses)}</b>,
        text: (row) => String(row.responses),
      },
      {
        id: 'links',
        label: t('field.links'),
        width: 72,
        align: 'end',
        leaves: 1,
        cell: (row) => format.number(row.links),
        text: (row) => String(row.links),
      },
      {
        id: 'closesOn',
        label: t('field.closesOn'),
        width: 84,
        small: true,
        sort: true,
        cell: (row) => (row.closesOn === null ? '' : format.date(row.closesOn)),
        text: (row) => row.closesOn ?? '',
        filter: { kind: 'date' },
      },
      {
        id: 'owner',
        label: t('field.owner'),
        width: 84,
        small: true,
        leaves: 4,
        sort: true,
        group: true,
        cell: (row) => row.ownerName ?? '',
        text: (row) => row.ownerName ?? '',
        filter: { kind: 'lookup', lookup: peopleLookup },
      },
      {
        id: 'createdAt',
        label: t('field.createdAt'),
        width: 84,
        small: true,
        leaves: 5,
        sort: true,
        sortsDown: true,
        cell: (row) => format.date(row.createdAt),
        text: (row) => row.createdAt,
        filter: { kind: 'date' },
      },
    ],
    [format, t],
  );
}
