import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import styles from './charts.module.css';

export interface Part {
  key: string;
  value: number;
}

export interface ShareRow {
  key: string;
  label: string;
  parts: readonly Part[];
  /** What stands at the end of the row. */
  text: string;
  href: string | null;
}

export interface Legend {
  key: string;
  label: string;
}

/** How a part is filled: full, hatched, outlined, faint. Colour is never the only cue. */
const fills = ['full', 'hatched', 'outlined', 'faint'] as const;

/** Stacked bars in rows: the longest bar is the whole width, so that rows compare by length. */
export function ShareRows({ rows, legend }: { rows: readonly ShareRow[]; legend: readonly Legend[] }) {
  const router = useRouter();
  const most = Math.max(1, ...rows.map((row) => row.parts.reduce((sum, part) => sum + part.value, 0)));
  const follow = (href: string) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.history.push(href);
  };
  const fillOf = (key: string) =>
    styles[fills[legend.findIndex((one) => one.key === key) % fills.length] ?? 'full'];
  return (
    <div>
      {legend.length > 1 && (
        <ul className={styles.legend}>
          {legend.map((one) => (
            <li key={one.key}>
              <span className={`${styles.swatch} ${fillOf(one.key)}`} aria-hidden="true" />
              {one.label}
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.rows}>
        {rows.map((row) => {
          const inside = (
            <>
              <span className={styles.rowLabel}>{row.label}</span>
              <span className={styles.track} aria-hidden="true">
                {row.parts.map((part) => (
                  <span
                    key={part.key}
                    className={fillOf(part.key)}
                    style={{ width: `${(part.value / most) * 100}%` }}
                  />
                ))}
              </span>
              <span className={styles.rowText}>{row.text}</span>
            </>
          );
          return (
            <li key={row.key}>
              {row.href === null ? (
                <span className={styles.row}>{inside}</span>
              ) : (
                <a className={styles.row} href={row.href} onClick={follow(row.href)}>
                  {inside}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
