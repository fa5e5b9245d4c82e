import type { ReactNode } from 'react';
import styles from './FigureStrip.module.css';

export interface StripFigure {
  name: string;
  value: ReactNode;
  beside?: string | undefined;
  tone?: 'bad' | 'good' | 'warn' | undefined;
  text?: string | undefined;
}

/** What one wants to know first, in one line: name, figure, what stands beside and below it. */
export function FigureStrip({ label, figures }: { label?: string; figures: readonly StripFigure[] }) {
  return (
    <dl className={styles.figures} aria-label={label}>
      {figures.map((one) => (
        <div key={one.name}>
          <dt>{one.name}</dt>
          <dd>
            <span data-tone={one.tone}>{one.value}</span>
            {one.beside && <small data-tone={one.tone}>{one.beside}</small>}
          </dd>
          {one.text !== undefined && (
            <dd className={styles.text} title={one.text}>
              {one.text}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
