import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Observation, RhythmRow, Visit } from '@/api/field';
import { customerLookup, featureLookup, peopleLookup } from '@/api/lookups';
import type { Column } from '@/grid/column';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { Bars } from '@/ui/Mark';
import { Tag } from '@/ui/Tag';
import { answers, channelBars, channels, kinds, populations, wasHeard } from './model';
import styles from './visits.module.css';

/** Visits: cell, sort and filter in one declaration each. */
export function useVisitColumns(): Column<Visit>[] {
  const t = useTranslations('visits');
  const format = useFormats();
  return useMemo(() => {
    const answer = (name: 'willPay' | 'willRenew'): Column<Visit> => ({
      id: name,
      label: t(`field.${name}`),
      width: 84,
      small: true,
      leaves: 3,
      sort: true,
      group: true,
      cell: (row) => (row[name] ? t(`answer.${row[name]}`) : ''),
      text: (row) => (row[name] ? t(`answer.${row[name]}`) : ''),
      filter: { kind: 'choice', options: answers.map((value) => ({ value, label: t(`answer.${value}`) })) },
    });
    return [
      {
        id: 'visitedOn',
        label: t('field.visitedOn'),
        width: 84,
        sort: true,
        sortsDown: true,
        cell: (row) => format.date(row.visitedOn),
        text: (row) => row.visitedOn,
        filter: { kind: 'date' },
      },
      {
        id: 'customer',
        label: t('field.customer'),
        width: 168,
        sort: true,
        group: true,
        cell: (row) => row.customerName,
        text: (row) => row.customerName,
        filter: { kind: 'lookup', lookup: customerLookup },
      },
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
        id: 'channel',
        label: t('field.channel'),
        width: 104,
        sort: 'channelRank',
        group: true,
        cell: (row) => <Bars filled={channelBars[row.channel]}>{t(`channel.${row.channel}`)}</Bars>,
        text: (row) => t(`channel.${row.channel}`),
        filter: {
          kind: 'choice',
          options: channels.map((value) => ({ value, label: t(`channel.${value}`) })),
        },
      },
      {
        id: 'population',
        label: t('field.population'),
        width: 84,
        sort: true,
        group: true,
        cell: (row) => <Tag>{t(`population.${row.population}`)}</Tag>,
        text: (row) => t(`population.${row.population}`),
        filter: {
          kind: 'choice',
          options: populations.map((value) => ({ value, label: t(`population.${value}`) })),
        },
      },
      answer('willPay'),
      answer('willRenew'),
      {
        id: 'observations',
        label: t('field.observations'),
        width: 72,
        align: 'end',
        cell: (row) => format.number(row.observations),
        text: (row) => String(row.observations),
      },
      {
        id: 'inPool',
        label: t('field.inPool'),
        width: 72,
        align: 'end',
        leaves: 1,
        cell: (row) => format.number(row.inPool),
        text: (row) => String(row.inPool),
      },
      {
        id: 'owner',
        label: t('field.owner'),
        width: 84,
        small: true,
        leaves: 2,
        sort: true,
        group: true,
        cell: (row) => row.ownerName ?? '',
        text: (row) => row.ownerName ?? '',
        filter: { kind: 'lookup', lookup: peopleLookup },
      },
    ];
  }, [format, t]);
}

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

/** Who was last heard when, and how. */
export function useRhythmColumns(): Column<RhythmRow>[] {
  const t = useTranslations('visits');
  const format = useFormats();
  return useMemo(() => {
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
      {
        id: 'name',
        label: t('rhythm.name'),
        width: 160,
        grow: true,
        sort: true,
        cell: (row) => row.name,
        text: (row) => row.name,
        filter: { kind: 'text' },
      },
      {
        id: 'title',
        label: t('rhythm.position'),
        width: 120,
        small: true,
        leaves: 1,
        sort: true,
        cell: (row) => row.title ?? '',
        text: (row) => row.title ?? '',
        filter: { kind: 'text' },
      },
      {
        id: 'customer',
        label: t('rhythm.customer'),
        width: 184,
        sort: true,
        group: true,
        cell: (row) => row.customerName,
        text: (row) => row.customerName,
        filter: { kind: 'lookup', lookup: customerLookup },
      },
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
      {
        id: 'owner',
        label: t('rhythm.owner'),
        width: 84,
        small: true,
        leaves: 2,
        sort: true,
        group: true,
        cell: (row) => row.ownerName ?? '',
        text: (row) => row.ownerName ?? '',
        filter: { kind: 'lookup', lookup: peopleLookup },
      },
    ];
  }, [format, t]);
}
