import { scaleBand, scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { AxisLines } from './AxisLines';
import { ChartLink } from './ChartLink';
import styles from './charts.module.css';
import { Hatch } from './Hatch';

export interface InOut {
  key: string;
  label: string;
  arrived: number;
  left: number;
  arrivedLabel: string;
  leftLabel: string;
  arrivedHref: string | null;
  leftHref: string | null;
}

const edge = { top: 18, right: 8, bottom: 22, left: 32 };

/** What came in stands above the line, what went out below it: keeping up is when both halves weigh the same. */
export function InOutBars({
  rows,
  width,
  height = 220,
  label,
  arrived,
  left,
}: {
  rows: readonly InOut[];
  width: number;
  height?: number;
  label: string;
  arrived: string;
  left: string;
}) {
  const hatch = useId();
  const most = Math.max(1, ...rows.map((row) => row.arrived));
  const least = Math.max(1, ...rows.map((row) => row.left));
  const x = scaleBand(
    rows.map((row) => row.key),
    [edge.left, width - edge.right],
  ).padding(0.28);
  const y = scaleLinear([-least, most], [height - edge.bottom, edge.top]).nice(5);
  const zero = y(0);
  const every = Math.max(1, Math.ceil(rows.length / Math.max(2, Math.floor((width - 40) / 56))));
  return (
    <svg width={width} height={height} className={styles.picture}>
      <title>{label}</title>
      <Hatch id={hatch} color="var(--c2)" />
      <AxisLines
        y={y}
        count={5}
        left={edge.left}
        right={width - edge.right}
        say={(tick) => String(Math.abs(tick))}
      />
      {rows.map((row, place) => {
        const at = x(row.key) ?? 0;
        return (
          <g key={row.key}>
            {row.arrived > 0 && (
              <ChartLink href={row.arrivedHref} label={row.arrivedLabel}>
                <rect
                  x={at}
                  width={x.bandwidth()}
                  y={y(row.arrived)}
                  height={zero - y(row.arrived)}
                  fill="var(--c1)"
                />
              </ChartLink>
            )}
            {row.left > 0 && (
              <ChartLink href={row.leftHref} label={row.leftLabel}>
                <rect
                  x={at}
                  width={x.bandwidth()}
                  y={zero + 1}
                  height={y(-row.left) - zero}
                  fill={`url(#${hatch})`}
                  stroke="var(--c2)"
                />
              </ChartLink>
            )}
            {place % every === (rows.length - 1) % every && (
              <text x={at + x.bandwidth() / 2} y={height - 6} textAnchor="middle">
                {row.label}
              </text>
            )}
          </g>
        );
      })}
      <text x={edge.left + 4} y={edge.top - 6} className={styles.strong}>
        ↑ {arrived}
      </text>
      <text x={edge.left + 4} y={height - edge.bottom - 4} className={styles.strong}>
        ↓ {left}
      </text>
    </svg>
  );
}
