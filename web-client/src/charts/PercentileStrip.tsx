import styles from './charts.module.css';

export interface StripRow {
  key: string;
  label: string;
  /** What stands at the end of the row. */
  text: string;
  /** Of a hundred like it, so many have less; null where it cannot be said. */
  percentile: number | null;
}

const rowHeight = 34;
const edge = { top: 6, bottom: 22, label: 132, text: 116 };

/** Where one stands among those like it: a dot on a line from the least to the most, the middle half shaded, its number beside it. */
export function PercentileStrip({
  rows,
  width,
  label,
  ends,
}: {
  rows: readonly StripRow[];
  width: number;
  label: string;
  /** The words of the least, the middle and the most. */
  ends: readonly [string, string, string];
}) {
  const from = edge.label;
  const to = Math.max(from + 80, width - edge.text);
  const x = (percent: number) => from + ((to - from) * percent) / 100;
  const bottom = edge.top + rows.length * rowHeight;
  return (
    <svg width={width} height={bottom + edge.bottom} className={styles.picture} role="img" aria-label={label}>
      <rect
        x={x(25)}
        y={edge.top}
        width={x(75) - x(25)}
        height={rows.length * rowHeight}
        fill="var(--paper-sunk)"
      />
      <path d={`M${Math.round(x(50)) + 0.5} ${edge.top}V${bottom}`} className={styles.grid} />
      {rows.map((row, place) => {
        const y = edge.top + place * rowHeight + rowHeight / 2;
        return (
          <g key={row.key}>
            <text x={0} y={y + 4} className={styles.strong}>
              {row.label}
            </text>
            <path d={`M${from} ${Math.round(y) + 0.5}H${to}`} className={styles.axis} />
            {row.percentile !== null && (
              <>
                <circle cx={x(row.percentile)} cy={y} r="5" fill="var(--c1)" />
                <text
                  x={x(row.percentile) + (row.percentile > 88 ? -9 : 9)}
                  y={y - 6}
                  textAnchor={row.percentile > 88 ? 'end' : 'start'}
                  className={styles.strong}
                >
                  {row.percentile}
                </text>
              </>
            )}
            <text x={width} y={y + 4} textAnchor="end">
              {row.text}
            </text>
          </g>
        );
      })}
      <text x={from} y={bottom + 16}>
        {ends[0]}
      </text>
      <text x={x(50)} y={bottom + 16} textAnchor="middle">
        {ends[1]}
      </text>
      <text x={to} y={bottom + 16} textAnchor="end">
        {ends[2]}
      </text>
    </svg>
  );
}
