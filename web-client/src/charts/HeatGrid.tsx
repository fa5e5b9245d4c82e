import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import styles from './heat.module.css';

/** 0 is nothing; the steps above it go from little to much. */
export type HeatStep = 0 | 1 | 2 | 3 | 4;

export interface HeatCell {
  step: HeatStep;
  /** The cell in words, for who hears it or stands on it. */
  text: string;
}

export interface HeatRow {
  key: string;
  label: ReactNode;
  cells: readonly HeatCell[];
  /** Nothing ever happened here although it could: drawn as one hatched line. */
  idle?: boolean;
  idleText?: string;
  ends: readonly ReactNode[];
}

/** The second cue beside the shade: as many dots as steps. */
const glyphs = ['', '·', '∶', '∴', '∷'] as const;

/** Rows by columns as shades, in steps one can count. Arrow keys go from cell to cell; the line below says the one that is stood on. */
export function HeatGrid({
  label,
  corner,
  columns,
  ends,
  rows,
  hint,
}: {
  label: string;
  corner: string;
  /** Heads of the columns; an empty one has no words of its own on the axis. */
  columns: readonly { key: string; label: string; axis: string }[];
  ends: readonly string[];
  rows: readonly HeatRow[];
  hint: string;
}) {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<{ row: number; column: number } | null>(null);
  const here = at && rows[at.row]?.cells[at.column];

  const go = (event: KeyboardEvent) => {
    const now = at ?? { row: 0, column: 0 };
    const last = columns.length - 1;
    const next = {
      ArrowLeft: { ...now, column: Math.max(0, now.column - 1) },
      ArrowRight: { ...now, column: Math.min(last, now.column + 1) },
      ArrowUp: { ...now, row: Math.max(0, now.row - 1) },
      ArrowDown: { ...now, row: Math.min(rows.length - 1, now.row + 1) },
      Home: { ...now, column: 0 },
      End: { ...now, column: last },
    }[event.key];
    if (!next) return;
    event.preventDefault();
    setAt(next);
    const cell = (column: number) =>
      table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${column}"]`);
    (cell(next.column) ?? cell(0))?.focus();
  };

  /** Tab stops here: where one stands, or the first cell. */
  const isStop = (row: number, column: number) =>
    at === null ? row === 0 && column === 0 : at.row === row && at.column === column;

  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked by arrow keys, as a grid's are */}
      <table ref={table} role="grid" aria-label={label} className={styles.heat} onKeyDown={go}>
        <colgroup>
          <col className={styles.labels} />
          {columns.map((column) => (
            <col key={column.key} />
          ))}
          {ends.map((name) => (
            <col key={name} className={styles.ends} />
          ))}
        </colgroup>
        <thead data-hidden-text="">
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.label}
              </th>
            ))}
            {ends.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={row.key}>
              <th scope="row" className={styles.label}>
                {row.label}
              </th>
              {row.idle ? (
                <td
                  colSpan={columns.length}
                  data-cell={`${place}-0`}
                  data-idle=""
                  className={styles.cell}
                  tabIndex={at?.row === place ? 0 : -1}
                  aria-label={row.idleText}
                  onFocus={() => setAt({ row: place, column: at?.column ?? 0 })}
                  onMouseEnter={() => setAt({ row: place, column: 0 })}
                />
              ) : (
                row.cells.map((cell, column) => (
                  <td
                    key={columns[column]?.key}
                    data-cell={`${place}-${column}`}
                    data-step={cell.step}
                    className={styles.cell}
                    tabIndex={isStop(place, column) ? 0 : -1}
                    aria-label={cell.text}
                    onFocus={() => setAt({ row: place, column })}
                    onMouseEnter={() => setAt({ row: place, column })}
                  >
                    <span aria-hidden="true">{glyphs[cell.step]}</span>
                  </td>
                ))
              )}
              {row.ends.map((end, column) => (
                <td key={ends[column]} className={styles.end}>
                  {end}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td className={styles.label}>{corner}</td>
            {columns.map((column) => (
              <td key={column.key} className={styles.tick}>
                <span>{column.axis}</span>
              </td>
            ))}
            {ends.map((name) => (
              <td key={name} className={styles.end}>
                {name}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <p className={styles.here} aria-live="polite">
        {here ? (rows[at.row]?.idle ? rows[at.row]?.idleText : here.text) : hint}
      </p>
    </div>
  );
}

/** The steps with their dots, and the hatch. */
export function HeatLegend({
  name,
  none,
  much,
  idle,
}: {
  name: string;
  none: string;
  much: string;
  idle: string;
}) {
  return (
    <p className={styles.legend}>
      <span>
        {name}
        <b>{none}</b>
        {([0, 1, 2, 3, 4] as const).map((step) => (
          <i key={step} className={styles.cell} data-step={step} aria-hidden="true">
            {glyphs[step]}
          </i>
        ))}
        <b>{much}</b>
      </span>
      <span>
        <i className={styles.cell} data-idle="" aria-hidden="true" />
        {idle}
      </span>
    </p>
  );
}
