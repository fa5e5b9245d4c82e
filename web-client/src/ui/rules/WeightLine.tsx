import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { NumberField } from '../NumberField';
import styles from './rules.module.css';

/** One term of a rule: what it means, its weight, and behind it how it is counted. */
export function WeightLine({
  name,
  text,
  weight,
  onWeight,
  details,
  children,
}: {
  name: string;
  text: string;
  weight: number;
  onWeight: (weight: number) => void;
  /** The name of what stands behind it. */
  details: string;
  children: ReactNode;
}) {
  const t = useTranslations('rules');
  const weigh = (next: number) => onWeight(Math.max(0, Math.min(100, Math.round(next))));
  const label = t('weightOf', { term: name });
  return (
    <li className={styles.term}>
      <div className={styles.what}>
        <b>{name}</b>
        <p>{text}</p>
      </div>
      <input
        type="range"
        min={0}
        max={60}
        className={styles.range}
        aria-label={label}
        value={weight}
        onChange={(event) => weigh(Number(event.target.value))}
      />
      <NumberField
        label={label}
        bare
        min={0}
        max={100}
        value={weight}
        onChange={(value) => weigh(value ?? 0)}
      />
      <details className={styles.details}>
        <summary>{details}</summary>
        {children}
      </details>
    </li>
  );
}
