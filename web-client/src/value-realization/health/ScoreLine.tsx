import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import styles from './health.module.css';
import type { HealthDay } from './shapes';

const edge = { top: 12, right: 36, bottom: 22, left: 36 };
const height = 132;
const dayOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** The score day by day, from 0 to 100: it holds until it moves. */
export function ScoreLine({
  days,
  today,
  width,
  label,
  name,
}: {
  days: readonly HealthDay[];
  /** The last point holds until then. */
  today: string;
  width: number;
  label: string;
  name: (day: string) => string;
}) {
  const known = days.flatMap((one) =>
    one.score === null ? [] : [{ day: dayOf(one.day), date: one.day, score: one.score }],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const end = Math.max(dayOf(today), first.day + 1);
  const x = scaleLinear([first.day, end], [edge.left, width - edge.right]);
  const y = scaleLinear([0, 100], [height - edge.bottom, edge.top]);
  const path = line<{ day: number; score: number }>()
    .x((point) => x(point.day))
    .y((point) => y(point.score))
    .curve(curveStepAfter);
  return (
    <svg width={width} height={height} className={styles.course} role="img" aria-label={label}>
      {[0, 50, 100].map((tick) => (
        <g key={tick}>
          <path
            d={`M${edge.left} ${Math.round(y(tick)) + 0.5}H${width - edge.right}`}
            className={styles.grid}
          />
          <text x={edge.left - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <path d={path([...known, { ...last, day: end }]) ?? ''} className={styles.line} />
      <circle cx={x(end)} cy={y(last.score)} r="3" className={styles.dot} />
      <text x={x(end) + 8} y={y(last.score) + 4} className={styles.strong}>
        {last.score}
      </text>
      <text x={edge.left} y={height - 4}>
        {name(first.date)}
      </text>
      <text x={width - edge.right} y={height - 4} textAnchor="end">
        {name(today)}
      </text>
    </svg>
  );
}
