import { useTranslations } from 'use-intl';
import type { Weights } from '@/api/scoring';
import { terms } from './model';
import styles from './scoring.module.css';

/** The weights side by side, largest first, dark to light: the order of the score bar in the pool. */
export function WeightBar({ weights }: { weights: Weights }) {
  const t = useTranslations('scoring');
  const parts = terms.filter((term) => weights[term] > 0).toSorted((a, b) => weights[b] - weights[a]);
  return (
    <div
      className={styles.bar}
      role="img"
      aria-label={parts.map((term) => `${t(`term.${term}`)} ${weights[term]}`).join(', ')}
    >
      {parts.map((term) => (
        <span
          key={term}
          style={{ flexGrow: weights[term] }}
          title={`${t(`term.${term}`)} ${weights[term]}`}
        />
      ))}
    </div>
  );
}
