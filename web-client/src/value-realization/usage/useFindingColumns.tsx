import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { customerLookup } from '@/api/lookups';
import type { Column, Filter } from '@/grid/column';
import { useFormats } from '@/i18n/useFormats';
import { Tag } from '@/ui/Tag';
import type { Contradiction, Early, Imported, Kept, Unknown } from './api';

type Kind = 'text' | 'number' | 'date' | 'instant' | 'flag';

const reasons = ['reusedId', 'tooOld', 'tooFarAhead', 'unreadable'] as const;
const sources = ['segment', 'postHog', 'sensors', 'file', 'demo'] as const;
const findings = ['beforeContract', 'afterContract', 'none'] as const;
const flagFindings = ['leftWithoutDeparture', 'departedButNotMarked', 'leftButRunning'] as const;
const among = <T extends string>(words: readonly T[], word: string): T | undefined =>
  words.find((one) => one === word);

/** The columns of the lists of findings. */
export function useFindingColumns() {
  const t = useTranslations('usage');
  const format = useFormats();
  return useMemo(() => {
    const shown = (kind: Kind, value: unknown): string => {
      if (value === null || value === undefined) return '';
      if (kind === 'number') return typeof value === 'number' ? format.number(value) : '';
      if (kind === 'date') return format.date(String(value));
      if (kind === 'instant') return format.instant(String(value));
      if (kind === 'flag') return value === true ? t('yes') : t('no');
      return String(value);
    };
    const filters: Record<Kind, Filter> = {
      text: { kind: 'text' },
      number: { kind: 'number' },
      date: { kind: 'date' },
      instant: { kind: 'date' },
      flag: {
        kind: 'choice',
        options: [
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ],
      },
    };
    const plain = <Row,>(
      id: keyof Row & string,
      label: string,
      kind: Kind,
      width: number,
      more: Partial<Column<Row>> = {},
    ): Column<Row> => {
      const text = (row: Row) => shown(kind, row[id]);
      return {
        id,
        label,
        width,
        sort: true,
        ...(kind === 'number' || kind === 'date' || kind === 'instant'
          ? { align: 'end', sortsDown: true }
          : {}),
        cell: text,
        text,
        filter: filters[kind],
        ...more,
      };
    };
    const choice = <Row,>(
      id: string,
      label: string,
      width: number,
      options: readonly string[],
      wordOf: (value: string) => string,
      of: (row: Row) => string,
      tagged = false,
    ): Column<Row> => ({
      id,
      label,
      width,
      small: true,
      sort: true,
      group: true,
      cell: (row) =>
        tagged && of(row) !== 'none' ? <Tag tone="warn">{wordOf(of(row))}</Tag> : wordOf(of(row)),
      text: (row) => wordOf(of(row)),
      filter: { kind: 'choice', options: options.map((value) => ({ value, label: wordOf(value) })) },
    });
    const reason = (word: string) => {
      const known = among(reasons, word);
      return known ? t(`reason.${known}`) : word;
    };
    const source = (word: string) => {
      const known = among(sources, word);
      return known ? t(`sources.${known}`) : word;
    };
    const finding = (word: string) => {
      const known = among(findings, word);
      return known ? t(`finding.${known}`) : word;
    };
    const flagFinding = (word: string) => {
      const known = among(flagFindings, word);
      return known ? t(`check.${known}.name`) : word;
    };
    const kept: Column<Kept>[] = [
      choice<Kept>('reason', t('column.reason'), 110, reasons, reason, (row) => row.reason, true),
      plain<Kept>('event', t('column.event'), 'text', 180, { grow: true }),
      plain<Kept>('customer', t('column.sentAs'), 'text', 130),
      plain<Kept>('messageId', t('column.messageId'), 'text', 140, { small: true, leaves: 2 }),
      plain<Kept>('happenedAt', t('column.happenedAt'), 'instant', 128, { small: true }),
      plain<Kept>('receivedAt', t('column.receivedAt'), 'instant', 128, { small: true }),
      choice<Kept>('source', t('column.source'), 100, sources, source, (row) => row.source),
    ];
    const imported: Column<Imported>[] = [
      choice<Imported>('finding', t('column.finding'), 110, findings, finding, (row) => row.finding, true),
      plain<Imported>('event', t('column.event'), 'text', 160, { grow: true }),
      {
        id: 'customer',
        label: t('column.customer'),
        width: 160,
        sort: true,
        group: true,
        cell: (row) => row.customerName ?? '',
        text: (row) => row.customerName ?? '',
        filter: { kind: 'lookup', lookup: customerLookup },
      },
      {
        id: 'contract',
        label: t('column.contract'),
        width: 150,
        sort: true,
        small: true,
        cell: (row) => row.contractName ?? '',
        text: (row) => row.contractName ?? '',
      },
      plain<Imported>('day', t('column.day'), 'date', 100),
      plain<Imported>('uses', t('column.uses'), 'number', 72),
      plain<Imported>('messageId', t('column.messageId'), 'text', 110, { small: true, leaves: 1 }),
    ];
    const unknown: Column<Unknown>[] = [
      plain<Unknown>('name', t('column.sentAs'), 'text', 200, { grow: true }),
      plain<Unknown>('isPerson', t('column.isPerson'), 'flag', 110, { small: true }),
      {
        id: 'customer',
        label: t('column.customer'),
        width: 180,
        sort: true,
        cell: (row) => row.customerName ?? '',
        text: (row) => row.customerName ?? '',
        filter: { kind: 'lookup', lookup: customerLookup },
      },
      plain<Unknown>('events', t('column.events'), 'number', 96),
      plain<Unknown>('firstOn', t('column.firstOn'), 'date', 100, { small: true }),
      plain<Unknown>('lastOn', t('column.lastOn'), 'date', 100, { small: true }),
    ];
    const flags: Column<Contradiction>[] = [
      plain<Contradiction>('name', t('column.customer'), 'text', 180, { grow: true }),
      choice<Contradiction>(
        'finding',
        t('column.finding'),
        200,
        flagFindings,
        flagFinding,
        (row) => row.finding,
        true,
      ),
      plain<Contradiction>('hasLeft', t('column.hasLeft'), 'flag', 90, { small: true }),
      plain<Contradiction>('departures', t('column.departures'), 'number', 90),
      plain<Contradiction>('lastLeftOn', t('column.lastLeftOn'), 'date', 110),
      plain<Contradiction>('cameBack', t('column.cameBack'), 'flag', 80, { small: true }),
      plain<Contradiction>('isRunning', t('column.isRunning'), 'flag', 100, { small: true }),
      plain<Contradiction>('externalId', t('column.externalId'), 'text', 110, { small: true, leaves: 1 }),
    ];
    const early: Column<Early>[] = [
      plain<Early>('name', t('column.customer'), 'text', 200, { grow: true }),
      plain<Early>('externalId', t('column.externalId'), 'text', 110, { small: true }),
      plain<Early>('firstUse', t('column.firstUse'), 'date', 110),
      plain<Early>('firstContract', t('column.firstContract'), 'date', 110),
      plain<Early>('events', t('column.eventsBefore'), 'number', 110),
    ];
    return { kept, imported, unknown, flags, early };
  }, [t, format]);
}
