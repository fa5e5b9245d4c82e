import type { ReactNode } from 'react';
import type { Choice, Lookup } from '@/ui/Combobox';

export interface FilterOption {
  value: string;
  label: string;
  mark?: ReactNode;
}

/** How a column is filtered. The parameter's name is the column's id unless `name` says otherwise. */
export type Filter =
  | { kind: 'choice'; options: readonly FilterOption[]; name?: string }
  | { kind: 'number'; name?: string; unit?: string }
  | { kind: 'date'; name?: string }
  | { kind: 'text'; name?: string }
  | { kind: 'lookup'; lookup: Lookup<Choice>; name?: string };

/** How a cell is edited in place. `patch` turns the text into the change that is sent, or null when it cannot be read. */
export interface Editor<Row> {
  kind: 'text' | 'number' | 'date' | 'choice';
  options?: readonly FilterOption[];
  value: (row: Row) => string;
  patch: (text: string) => Record<string, unknown> | null;
  allowed?: (row: Row) => boolean;
}

/** A column, declared once: its cell, its sort, its filter, its editor, its place in the export. */
export interface Column<Row> {
  id: string;
  label: string;
  /** Pixels; the one that grows takes what is left and never less than this. */
  width: number;
  grow?: boolean;
  align?: 'end';
  /** Secondary facts are set in 12 px. */
  small?: boolean;
  /** The order in which columns leave when there is too little room; without it a column stays. */
  leaves?: number;
  hidden?: boolean;
  /** The API's sort key; `true` when it is the id. */
  sort?: string | true;
  /** Starts with the largest. */
  sortsDown?: boolean;
  /** Rows can be put together by this column: its text is the heading. */
  group?: boolean;
  cell: (row: Row) => ReactNode;
  /** The cell in words: the title, the copy, the group's heading. */
  text: (row: Row) => string;
  filter?: Filter;
  /** The filter's name where it differs from the column's: the age column filters by date. */
  filterLabel?: string;
  edit?: Editor<Row>;
}

export const sortKey = <Row>(column: Column<Row>): string | null =>
  column.sort === undefined ? null : column.sort === true ? column.id : column.sort;

export const filterLabel = <Row>(column: Column<Row>): string => column.filterLabel ?? column.label;

export const filterName = <Row>(column: Column<Row>): string => column.filter?.name ?? column.id;
