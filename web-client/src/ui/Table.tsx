import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';
import styles from './Table.module.css';

/** A short table that is read whole. What is filtered, sorted or longer than a screen is the grid's. */
export function Table({
  label,
  columns,
  children,
}: {
  label: string;
  columns: readonly { label: string; end?: boolean; hidden?: boolean; width?: number }[];
  children: ReactNode;
}) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.label}
                scope="col"
                className={classes(column.end && styles.end)}
                {...(column.width === undefined ? {} : { style: { width: column.width } })}
              >
                <span data-hidden-text={column.hidden ? '' : undefined}>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
