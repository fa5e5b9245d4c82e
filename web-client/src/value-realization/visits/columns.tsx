import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Visit, VisitAnswer } from '@/api/field';
import type { Column } from '@/grid/column';
import {
  choiceColumn,
  countColumn,
  customerColumn,
  dayColumn,
  ownerColumn,
  textColumn,
} from '@/grid/columns';
import { useFormats } from '@/i18n/useFormats';
import { Bars } from '@/ui/Mark';
import { Tag } from '@/ui/Tag';
import { answers, channelBars, channels, populations } from './model';

/** Visits: cell, sort and filter in one declaration each. */
export function useVisitColumns(): Column<Visit>[] {
  const t = useTranslations('visits');
  const format = useFormats();
  return useMemo<Column<Visit>[]>(() => {
    const answer = (name: 'willPay' | 'willRenew') =>
      choiceColumn<Visit, VisitAnswer>(
        name,
        { label: t(`field.${name}`), width: 84, small: true, leaves: 3 },
        answers,
        (row) => row[name],
        (value) => t(`answer.${value}`),
      );
    return [
      dayColumn(
        'visitedOn',
        { label: t('field.visitedOn'), width: 84, sortsDown: true },
        (row) => row.visitedOn,
        format,
      ),
      customerColumn({ label: t('field.customer'), width: 168 }),
      textColumn('title', { label: t('field.title'), width: 220, grow: true }, (row) => row.title),
      choiceColumn(
        'channel',
        { label: t('field.channel'), width: 104, sort: 'channelRank' },
        channels,
        (row) => row.channel,
        (value) => t(`channel.${value}`),
        (value, word) => <Bars filled={channelBars[value]}>{word}</Bars>,
      ),
      choiceColumn(
        'population',
        { label: t('field.population'), width: 84 },
        populations,
        (row) => row.population,
        (value) => t(`population.${value}`),
        (_, word) => <Tag>{word}</Tag>,
      ),
      answer('willPay'),
      answer('willRenew'),
      countColumn(
        'observations',
        { label: t('field.observations'), width: 72 },
        (row) => row.observations,
        format,
      ),
      countColumn('inPool', { label: t('field.inPool'), width: 72, leaves: 1 }, (row) => row.inPool, format),
      ownerColumn({ label: t('field.owner'), width: 84, leaves: 2 }),
    ];
  }, [format, t]);
}
