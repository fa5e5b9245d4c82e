import { type ReactNode, type RefObject, useEffect, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { density, rowHeights } from '@/lib/appearance';
import { classes } from '@/lib/classes';
import { useStore } from '@/lib/store';
import type { Column } from './column';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import styles from './GridTable.module.css';
import { writeCell } from './paste';
import { SkeletonRows } from './SkeletonRows';
import type { ListQuery } from './search';
import type { ActiveRow } from './useActiveRow';
import type { Editing } from './useEditing';
import type { useRows } from './useRows';
import type { Selection } from './useSelection';
import { useWindow } from './useWindow';

const headHeight = 28;

interface TableProps<Row> {
  box: RefObject<HTMLDivElement | null>;
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  found: Pick<
    ReturnType<typeof useRows<Row>>,
    'total' | 'isPending' | 'isPlaceholderData' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
  >;
  query: ListQuery;
  setQuery: (query: ListQuery) => void;
  keyOf: (row: Row) => string;
  active: ActiveRow;
  column: number;
  setColumn: (column: number) => void;
  selection: Selection<Row>;
  editing: Editing;
  peek: string | null;
  onOpen: (row: Row) => void;
  onPeek: ((key: string | null) => void) | undefined;
  empty: ReactNode;
}

type Line<Row> = { kind: 'group'; text: string } | { kind: 'row'; row: Row; index: number };

/** The rows as they stand: a heading wherever the grouped column changes. */
function linesOf<Row>(rows: readonly Row[], group: Column<Row> | undefined): Line<Row>[] {
  const lines: Line<Row>[] = [];
  let before: string | null = null;
  for (const [index, row] of rows.entries()) {
    const text = group?.text(row) ?? null;
    if (text !== null && text !== before) lines.push({ kind: 'group', text });
    before = text;
    lines.push({ kind: 'row', row, index });
  }
  return lines;
}

export function GridTable<Row>(props: TableProps<Row>) {
  const { box, columns, rows, found, active, editing, column, keyOf } = props;
  const t = useTranslations('grid');
  const rowHeight = rowHeights[useStore(density)];
  const group = columns.find((one) => one.group && one.id === props.query.group);
  const lines = useMemo(() => linesOf(rows, group), [rows, group]);

  const { first, end, scrollTo } = useWindow(box, lines.length, rowHeight, headHeight);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && end >= lines.length - 30) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, end, lines.length]);

  const activeLine = lines.findIndex((line) => line.kind === 'row' && line.index === active.index);
  useEffect(() => {
    if (activeLine >= 0) scrollTo(activeLine);
  }, [activeLine, scrollTo]);

  const activeRow = rows[active.index];
  const cellId = (index: number, at: number) => `cell-${index}-${at}`;
  const before = first * rowHeight;
  const after = (lines.length - end) * rowHeight;

  return (
    <div className={styles.box} ref={box}>
      <table
        className={styles.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is an interactive table
        role="grid"
        aria-label={props.label}
        aria-rowcount={found.total ?? -1}
        aria-multiselectable="true"
        aria-busy={found.isPlaceholderData || undefined}
        tabIndex={0}
        {...(activeRow === undefined ? {} : { 'aria-activedescendant': cellId(active.index, column) })}
        onPaste={(event) => {
          if (editing.at === null && active.index >= 0)
            editing.paste(event.clipboardData.getData('text/plain'), active.index, column);
        }}
        onCopy={(event) => {
          if (editing.at !== null || !activeRow || String(window.getSelection()) !== '') return;
          event.preventDefault();
          event.clipboardData.setData('text/plain', writeCell(columns[column]?.text(activeRow) ?? ''));
        }}
      >
        <colgroup>
          {columns.map((one) => (
            <col key={one.id} style={one.grow ? undefined : { width: one.width }} />
          ))}
        </colgroup>
        <GridHead columns={columns} query={props.query} setQuery={props.setQuery} />
        <tbody className={classes(found.isPlaceholderData && styles.stale)}>
          {before > 0 && <Spacer height={before} />}
          {lines.slice(first, end).map((line) => {
            if (line.kind === 'group') {
              return (
                <tr key={`group-${line.text}`} className={styles.group}>
                  <td colSpan={columns.length}>{line.text || t('none')}</td>
                </tr>
              );
            }
            const key = keyOf(line.row);
            return (
              <GridRow
                key={key}
                row={line.row}
                rowKey={key}
                index={line.index}
                columns={columns}
                active={line.index === active.index}
                activeColumn={line.index === active.index ? column : -1}
                selected={props.selection.has(key)}
                selecting={props.selection.count > 0}
                editingColumn={editing.at?.row === line.index ? editing.at.column : -1}
                editing={editing}
                cellId={cellId}
                onCell={(at) => {
                  props.setColumn(at);
                  active.go(line.index);
                  if (props.peek === null) props.onPeek?.(key);
                }}
                onOpen={() => props.onOpen(line.row)}
                onSelect={(range) => {
                  if (range && active.index >= 0) props.selection.extend(active.index, line.index);
                  else props.selection.toggle(line.row);
                }}
              />
            );
          })}
          {after > 0 && <Spacer height={after} />}
          {(found.isPending || found.isFetchingNextPage) && (
            <SkeletonRows columns={columns.length} rows={found.isPending ? 18 : 4} />
          )}
        </tbody>
      </table>
      {!found.isPending && rows.length === 0 && props.empty}
    </div>
  );
}

function Spacer({ height }: { height: number }) {
  return (
    <tr aria-hidden="true">
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
