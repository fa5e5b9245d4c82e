import styles from './charts.module.css';

/** The whole numbers of a chart's upright scale: a line for each, the axis at nought, and what it says. */
export function AxisLines({
  y,
  count,
  left,
  right,
  say,
}: {
  y: ((value: number) => number) & { ticks: (count: number) => number[] };
  /** About how many. */
  count: number;
  left: number;
  right: number;
  say: (tick: number) => string;
}) {
  return y
    .ticks(count)
    .filter(Number.isInteger)
    .map((tick) => (
      <g key={tick}>
        <path
          d={`M${left} ${Math.round(y(tick)) + 0.5}H${right}`}
          className={tick === 0 ? styles.axis : styles.grid}
        />
        <text x={left - 8} y={y(tick) + 4} textAnchor="end">
          {say(tick)}
        </text>
      </g>
    ));
}
