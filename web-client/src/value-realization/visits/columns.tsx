import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Visit } from '@/api/field';
import { customerLookup, peopleLookup } from '@/api/lookups';
import type { Column } from '@/grid/column';
import { useFormats } from '@/i18n/useFormats';
import { Bars } from '@/ui/Mark';
import { Tag } from '@/ui/Tag';
import { answers, channelBars, channels, populations } from './model';

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
