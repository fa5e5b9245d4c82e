import { Progress } from '@base-ui/react/progress';
import styles from './ProgressBar.module.css';

/** How far a job is; without a total it only says that it runs. */
export function ProgressBar({
  label,
  done,
  total,
  text,
}: {
  label: string;
  done: number;
  total: number | null;
  text: string;
}) {
  return (
    <Progress.Root
      value={total ? done : null}
      max={total || 1}
      className={styles.root}
      getAriaValueText={() => text}
    >
      <Progress.Label className={styles.label}>{label}</Progress.Label>
      <span className={styles.value}>{text}</span>
      <Progress.Track className={styles.track}>
        <Progress.Indicator className={styles.bar} />
      </Progress.Track>
    </Progress.Root>
  );
}
