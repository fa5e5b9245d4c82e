import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { featureLookup } from '@/api/lookups';
import type { Column } from '@/grid/column';
import { useFormats } from '@/i18n/useFormats';
import { Tag } from '@/ui/Tag';
import type { EventName } from './api';
import styles from './usage.module.css';

const states = ['unmapped', 'mapped', 'ignored'] as const;

/** The columns of the list of event names. */
export function useEventNameColumns(): Column<EventName>[] {
  const t = useTranslations('usage');
  const format = useFormats();
  return useMemo(() => {
    const stands = (row: EventName) =>
      row.featureName ??
      (row.suggestion
        ? t('names.perhaps', { name: row.suggestion.featureName, likeness: row.suggestion.likeness })
        : '');
    return [
      {
        id: 'name',
        label: t('names.name'),
        width: 220,
        grow: true,
        sort: true,
        cell: (row) => row.name,
        text: (row) => row.name,
        filter: { kind: 'text' },
      },
      {
        id: 'state',
        label: t('names.state'),
        width: 96,
        small: true,
        sort: true,
        group: true,
        cell: (row) => (
          <Tag {...(row.state === 'unmapped' ? { tone: 'warn' } : {})}>{t(`state.${row.state}`)}</Tag>
        ),
        text: (row) => t(`state.${row.state}`),
        filter: { kind: 'choice', options: states.map((value) => ({ value, label: t(`state.${value}`) })) },
      },
      {
        id: 'feature',
        label: t('names.stands'),
        width: 240,
        sort: true,
        group: true,
        cell: (row) =>
          row.featureName ?? (row.suggestion ? <span className={styles.soft}>{stands(row)}</span> : ''),
        text: stands,
        filter: { kind: 'lookup', lookup: featureLookup },
      },
      {
        id: 'events',
        label: t('names.events'),
        width: 96,
        align: 'end',
        sort: true,
        sortsDown: true,
        cell: (row) => <b>{format.number(row.events)}</b>,
        text: (row) => format.number(row.events),
        filter: { kind: 'number' },
      },
      ...(['firstOn', 'lastOn'] as const).map(
        (name): Column<EventName> => ({
          id: name,
          label: t(`names.${name}`),
          width: 100,
          align: 'end',
          small: true,
          sort: true,
          sortsDown: true,
          leaves: name === 'firstOn' ? 1 : 2,
          cell: (row) => format.date(row[name]),
          text: (row) => format.longDate(row[name]),
          filter: { kind: 'date' },
        }),
      ),
      {
        id: 'flagsDisagree',
        label: t('names.flags'),
        width: 128,
        small: true,
        leaves: 3,
        cell: (row) => (row.flagsDisagree ? <Tag tone="warn">{t('names.flagsDisagree')}</Tag> : ''),
        text: (row) => (row.flagsDisagree ? t('names.flagsDisagree') : ''),
        filter: {
          kind: 'choice',
          options: [
            { value: 'true', label: t('names.flagsDisagree') },
            { value: 'false', label: t('names.flagsAgree') },
          ],
        },
      },
    ];
  }, [t, format]);
}
