import type { MouseEvent } from 'react';
import { useTranslations } from 'use-intl';
import { CellEditor } from './CellEditor';
import type { Column } from './column';
import styles from './GridTable.module.css';
import type { Editing } from './useEditing';

export function GridRow<Row>({
  row,
  rowKey,
  index,
  columns,
  active,
  activeColumn,
  selected,
  selecting,
  editingColumn,
  editing,
  cellId,
  onCell,
  onOpen,
  onSelect,
}: {
  row: Row;
  rowKey: string;
  index: number;
  columns: readonly Column<Row>[];
  active: boolean;
  activeColumn: number;
  selected: boolean;
  selecting: boolean;
  editingColumn: number;
  editing: Editing;
  cellId: (row: number, column: number) => string;
  onCell: (column: number) => void;
  onOpen: () => void;
  onSelect: (range: boolean) => void;
}) {
  const t = useTranslations('grid');
  const click = (event: MouseEvent, at: number) => {
    if (event.shiftKey || event.metaKey || event.ctrlKey) {
      event.preventDefault();
      onSelect(event.shiftKey);
    } else onCell(at);
  };
  return (
    <tr
      className={styles.row}
      data-active={active || undefined}
      data-selecting={selecting || undefined}
      aria-selected={selected || active}
      aria-rowindex={index + 2}
    >
      {columns.map((column, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's keys (J, K, arrows, Space, Enter, F2) do the same
        <td
          key={column.id}
          id={cellId(index, at)}
          data-end={column.align === 'end' || undefined}
          data-small={column.small || undefined}
          data-main={column.grow || undefined}
          data-cell={at === activeColumn || undefined}
          title={column.text(row)}
          onClick={(event) => click(event, at)}
          onDoubleClick={() => (column.edit ? editing.startNear(index, at) : onOpen())}
        >
          {at === 0 && (
            <input
              type="checkbox"
              className={styles.check}
              tabIndex={-1}
              aria-label={t('select', { key: rowKey })}
              checked={selected}
              onChange={() => undefined}
              onClick={(event) => {
                event.stopPropagation();
                onSelect(event.shiftKey);
              }}
            />
          )}
          {at === editingColumn && column.edit ? (
            <CellEditor
              label={column.label}
              editor={column.edit}
              initial={column.edit.value(row)}
              onCommit={editing.commit}
              onCancel={editing.cancel}
            />
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}
