import styles from './Skeleton.module.css';

/** The place of something that is on its way. */
export function Skeleton({ width, height = 12 }: { width?: number | string; height?: number }) {
  return <span className={styles.skeleton} style={{ width: width ?? '100%', height }} aria-hidden="true" />;
}

/** Several lines, as a paragraph would stand. */
export function SkeletonLines({ lines = 4 }: { lines?: number }) {
  return (
    <span className={styles.lines} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <Skeleton key={line} width={`${92 - ((line * 17) % 40)}%`} />
      ))}
    </span>
  );
}
