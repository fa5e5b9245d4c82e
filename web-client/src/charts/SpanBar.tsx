import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import styles from './charts.module.css';
import { Hatch } from './Hatch';

/** How far half of them go and how far nine of ten: a solid and a hatched bar from zero, both labelled. */
export function SpanBar({
  half,
  most,
  halfText,
  mostText,
  width,
  label,
}: {
  half: number;
  most: number;
  halfText: string;
  mostText: string;
  width: number;
  label: string;
}) {
  const hatch = useId();
  const height = 76;
  const x = scaleLinear([0, Math.max(1, most)], [0, width - 16]).nice(4);
  return (
    <svg width={width} height={height} className={styles.picture} role="img" aria-label={label}>
      <Hatch id={hatch} color="var(--c1)" />
      <rect x="0" y="22" width={Math.max(1, x(half))} height="18" fill="var(--c1)" />
      <rect
        x={x(half)}
        y="22"
        width={Math.max(0, x(most) - x(half))}
        height="18"
        fill={`url(#${hatch})`}
        stroke="var(--c1)"
      />
      <text x={Math.max(0, Math.min(x(half), width - 90))} y="14" className={styles.strong}>
        {halfText}
      </text>
      <text x={Math.min(x(most), width - 4)} y="58" textAnchor="end" className={styles.strong}>
        {mostText}
      </text>
      <path d={`M0 64.5H${width - 8}`} className={styles.axis} />
      {x
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <text key={tick} x={x(tick)} y={76} textAnchor={tick === 0 ? 'start' : 'middle'}>
            {tick}
          </text>
        ))}
    </svg>
  );
}
