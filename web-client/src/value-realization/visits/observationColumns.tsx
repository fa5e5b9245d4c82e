import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Observation } from '@/api/field';
import { customerLookup, featureLookup } from '@/api/lookups';
import type { Column } from '@/grid/column';
import { useFormats } from '@/i18n/useFormats';
import { Tag } from '@/ui/Tag';
import { kinds } from './model';

/** Everything observed, and whether it stands in the pool. */
export function useObservationColumns(): Column<Observation>[] {
  const t = useTranslations('visits');
  const format = useFormats();
  return useMemo(
    () => [
      {
        id: 'kind',
        label: t('observation.kind'),
        width: 76,
        sort: true,
        group: true,
        cell: (row) => <Tag>{t(`kind.${row.kind}`)}</Tag>,
        text: (row) => t(`kind.${row.kind}`),
        filter: { kind: 'choice', options: kinds.map((value) => ({ value, label: t(`kind.${value}`) })) },
      },
      {
        id: 'text',
        label: t('observation.text'),
        width: 260,
        grow: true,
        cell: (row) => row.text,
        text: (row) => row.text,
        filter: { kind: 'text' },
      },
      {
        id: 'customer',
        label: t('observation.customer'),
        width: 152,
        sort: true,
        group: true,
        cell: (row) => row.customerName,
        text: (row) => row.customerName,
        filter: { kind: 'lookup', lookup: customerLookup },
      },
      {
        id: 'feature',
        label: t('observation.feature'),
        width: 112,
        small: true,
        leaves: 2,
        sort: true,
        group: true,
        cell: (row) => row.featureName ?? '',
        text: (row) => row.featureName ?? '',
        filter: { kind: 'lookup', lookup: featureLookup },
      },
      {
        id: 'visitedOn',
        label: t('observation.visitedOn'),
        width: 84,
        small: true,
        sort: true,
        sortsDown: true,
        cell: (row) => format.date(row.visitedOn),
        text: (row) => row.visitedOn,
        filter: { kind: 'date' },
      },
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
