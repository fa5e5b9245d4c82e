import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Observation } from '@/api/field';
import type { Column } from '@/grid/column';
import { choiceColumn, customerColumn, dayColumn, featureColumn } from '@/grid/columns';
import { useFormats } from '@/i18n/useFormats';
import { Tag } from '@/ui/Tag';
import { kinds } from './model';

/** Everything observed, and whether it stands in the pool. */
export function useObservationColumns(): Column<Observation>[] {
  const t = useTranslations('visits');
  const format = useFormats();
  return useMemo<Column<Observation>[]>(
    () => [
      choiceColumn(
        'kind',
        { label: t('observation.kind'), width: 76 },
        kinds,
        (row) => row.kind,
        (value) => t(`kind.${value}`),
        (_, word) => <Tag>{word}</Tag>,
      ),
      {
        id: 'text',
        label: t('observation.text'),
        width: 260,
        grow: true,
        cell: (row) => row.text,
        text: (row) => row.text,
        filter: { kind: 'text' },
      },
      customerColumn({ label: t('observation.customer'), width: 152 }),
      featureColumn({ label: t('observation.feature'), width: 112, leaves: 2, group: true }),
      dayColumn(
        'visitedOn',
        { label: t('observation.visitedOn'), width: 84, small: true, sortsDown: true },
        (row) => row.visitedOn,
        format,
      ),
      {
        id: 'requirement',
        label: t('observation.requirement'),
        width: 200,
        small: true,
        leaves: 1,
        sort: true,
        cell: (row) => row.requirementName ?? '',
        text: (row) => row.requirementName ?? '',
      },
    ],
    [format, t],
  );
}
