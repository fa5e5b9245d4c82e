import styles from './strips.module.css';

export interface Strip {
  key: string;
  label: string;
  /** The own value, in words. */
  value: string;
  /** 0 to 100; null where there is nobody to compare with. */
  percentile: number | null;
  /** What stands at the end of the line. */
  text: string;
}

/** Where one stands among others, measure by measure: a track of a hundred, its middle half, and a mark that is also said in words. */
export function PercentileStrips({ strips, ends }: { strips: readonly Strip[]; ends: [string, string] }) {
  return (
    <div>
      <ul className={styles.strips}>
        {strips.map((strip) => (
          <li key={strip.key}>
            <span className={styles.label}>{strip.label}</span>
            <b className={styles.value}>{strip.value}</b>
            <span className={styles.track} aria-hidden="true">
              {strip.percentile !== null && (
                <i
                  data-low={strip.percentile < 25 || undefined}
                  style={{ left: `${Math.min(99, Math.max(1, strip.percentile))}%` }}
                />
              )}
            </span>
            <span className={styles.text}>{strip.text}</span>
          </li>
        ))}
      </ul>
      <p className={styles.ends} aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    </div>
  );
}
