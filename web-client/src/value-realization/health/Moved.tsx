import { useFormats } from '@/i18n/useFormats';
import styles from './health.module.css';

/** By how many points something has moved: shape, sign and colour say the same. */
export function Moved({
  points,
  strong = 3,
}: {
  points: number /** From how many points on it is good or bad news. */;
  strong?: number;
}) {
  const format = useFormats();
  const tone = Math.abs(points) < strong ? undefined : points < 0 ? 'bad' : 'good';
  return (
    <span className={styles.moved} data-tone={tone}>
      {points !== 0 && <span aria-hidden="true">{points < 0 ? '▼ ' : '▲ '}</span>}
      {points === 0 ? '0' : format.signed(points)}
    </span>
  );
}
