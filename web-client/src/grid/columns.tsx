import type { ReactNode } from 'react';
import { customerLookup, featureLookup, peopleLookup } from '@/api/lookups';
import type { Formats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import type { Column } from './column';

/** How one list shows a column that many lists have: its name and its width, and whatever differs from the others. */
type Look<Row> = Partial<Column<Row>> & Pick<Column<Row>, 'label' | 'width'>;

/** Words, as they stand in the row; filtered by what they contain. */
export function textColumn<Row>(id: string, look: Look<Row>, of: (row: Row) => string | null): Column<Row> {
  const text = (row: Row) => of(row) ?? '';
  return { id, sort: true, cell: text, text, filter: { kind: 'text' }, ...look };
}

/** One of a few words; `mark` draws it where the bare word is not enough. */
export function choiceColumn<Row, V extends string>(
  id: string,
  look: Look<Row>,
  values: readonly V[],
  of: (row: Row) => V | null,
  word: (value: V) => string,
  mark?: (value: V, word: string) => ReactNode,
): Column<Row> {
  const text = (row: Row) => {
    const value = of(row);
    return value === null ? '' : word(value);
  };
  return {
    id,
    sort: true,
    group: true,
    cell: (row) => {
      const value = of(row);
      return value === null || mark === undefined ? text(row) : mark(value, word(value));
    },
    text,
    filter: { kind: 'choice', options: values.map((value) => ({ value, label: word(value) })) },
    ...look,
  };
}

/** A day, or the day of an instant. */
export function dayColumn<Row>(
  id: string,
  look: Look<Row>,
  of: (row: Row) => string | null,
  format: Formats,
): Column<Row> {
  return {
    id,
    sort: true,
    cell: (row) => {
      const day = of(row);
      return day === null ? '' : format.date(day);
    },
    text: (row) => of(row) ?? '',
    filter: { kind: 'date' },
    ...look,
  };
}

/** An amount in the row's currency: short in the cell, in full in words. */
export function moneyColumn<Row extends { currency: string }>(
  id: string,
  look: Look<Row>,
  of: (row: Row) => number | null,
  format: Formats,
): Column<Row> {
  const said = (row: Row, say: Formats['money']) => {
    const amount = of(row);
    return amount === null ? '' : say(amount, row.currency);
  };
  return {
    id,
    align: 'end',
    sort: true,
    sortsDown: true,
    cell: (row) => said(row, format.money),
    text: (row) => said(row, format.moneyInFull),
    filter: { kind: 'number' },
    ...look,
  };
}

/** How many there are of something; neither sorted nor filtered unless the list says so. */
export function countColumn<Row>(
  id: string,
  look: Look<Row>,
  of: (row: Row) => number,
  format: Formats,
): Column<Row> {
  return { id, align: 'end', cell: (row) => format.number(of(row)), text: (row) => String(of(row)), ...look };
}

export function customerColumn<Row extends { customerName: string }>(look: Look<Row>): Column<Row> {
  return {
    ...textColumn<Row>('customer', look, (row) => row.customerName),
    group: true,
    filter: { kind: 'lookup', lookup: customerLookup },
  };
}

export function featureColumn<Row extends { featureName: string | null }>(look: Look<Row>): Column<Row> {
  return {
    ...textColumn<Row>('feature', { small: true, ...look }, (row) => row.featureName),
    filter: { kind: 'lookup', lookup: featureLookup },
  };
}

/** Who answers for it, by name. */
export function ownerColumn<Row extends { ownerName: string | null }>(look: Look<Row>): Column<Row> {
  return {
    ...textColumn<Row>('owner', { small: true, group: true, ...look }, (row) => row.ownerName),
    filter: { kind: 'lookup', lookup: peopleLookup },
  };
}

/** Who answers for it, by face, where there is no room for names. */
export function faceColumn<Row extends { ownerName: string | null }>(
  label: string,
  filter?: Column<Row>['filter'],
): Column<Row> {
  return {
    id: 'owner',
    label,
    width: 56,
    sort: true,
    group: true,
    cell: (row) => row.ownerName && <Avatar name={row.ownerName} />,
    text: (row) => row.ownerName ?? '',
    ...(filter ? { filter } : {}),
  };
}
