import type { ScoreTerm } from '@/api/types';
import styles from './ScoreBar.module.css';

/** The terms of a score on a track of 100, darkest to lightest by their weight. */
export function ScoreBar({
  score,
  terms,
  tall,
}: {
  score: number;
  terms: readonly ScoreTerm[];
  tall?: boolean;
}) {
  const parts = terms.length > 0 ? terms : [{ term: 'score', points: score }];
  return (
    <span className={styles.bar} data-tall={tall || undefined} aria-hidden="true">
      {parts.map((part) => (
        <i key={part.term} style={{ width: `${Math.max(0, Math.min(100, part.points))}%` }} />
      ))}
    </span>
  );
}
