import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { RhythmRow } from '@/api/field';
import type { Column } from '@/grid/column';
import { customerColumn, ownerColumn, textColumn } from '@/grid/columns';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { Bars } from '@/ui/Mark';
import { channelBars, channels, wasHeard } from './model';
import styles from './visits.module.css';

/** Who was last heard when, and how. */
export function useRhythmColumns(): Column<RhythmRow>[] {
  const t = useTranslations('visits');
  const format = useFormats();
  return useMemo<Column<RhythmRow>[]>(() => {
    const who = (row: RhythmRow): string =>
      [row.isPayer ? t('rhythm.payer') : '', row.isUser ? t('rhythm.user') : ''].filter(Boolean).join(' · ');
    const flags = [
      { value: 'true', label: t('answer.yes') },
      { value: 'false', label: t('answer.no') },
    ];
    const days = (row: RhythmRow): string =>
      wasHeard(row.heardOn)
        ? t('rhythm.daysOf', { days: daysBetween(row.heardOn, format.today) })
        : t('rhythm.never');
    const best = (row: RhythmRow) => (row.bestChannel === null ? undefined : channels[row.bestChannel - 1]);
    return [
      textColumn('name', { label: t('rhythm.name'), width: 160, grow: true }, (row) => row.name),
      textColumn(
        'title',
        { label: t('rhythm.position'), width: 120, small: true, leaves: 1 },
        (row) => row.title,
      ),
      customerColumn({ label: t('rhythm.customer'), width: 184 }),
      {
        id: 'isUser',
        label: t('rhythm.user'),
        width: 68,
        sort: true,
        cell: (row) => (row.isUser ? t('rhythm.user') : ''),
        text: who,
        filter: { kind: 'choice', options: flags },
      },
      {
        id: 'isPayer',
        label: t('rhythm.payer'),
        width: 68,
        sort: true,
        cell: (row) => (row.isPayer ? t('rhythm.payer') : ''),
        text: who,
        filter: { kind: 'choice', options: flags },
      },
      {
        id: 'heardOn',
        label: t('rhythm.days'),
        width: 104,
        align: 'end',
        sort: true,
        cell: (row) => <b>{days(row)}</b>,
        text: days,
        filter: { kind: 'date' },
        filterLabel: t('rhythm.heardOn'),
      },
      {
        id: 'bestChannel',
        label: t('rhythm.channel'),
        width: 112,
        cell: (row) => {
          const channel = best(row);
          if (channel) return <Bars filled={channelBars[channel]}>{t(`channel.${channel}`)}</Bars>;
          return wasHeard(row.heardOn) ? (
            <Bars filled={0}>{t('rhythm.surveyOnly')}</Bars>
          ) : (
            <span className={styles.faint}>—</span>
          );
        },
        text: (row) => {
          const channel = best(row);
          return channel ? t(`channel.${channel}`) : '';
        },
      },
      ownerColumn({ label: t('rhythm.owner'), width: 84, leaves: 2 }),
    ];
  }, [format, t]);
}
