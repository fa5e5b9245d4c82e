import { scaleBand, scaleLinear } from 'd3-scale';
import { AxisLines } from './AxisLines';
import { ChartLink } from './ChartLink';
import styles from './charts.module.css';

export interface ColumnMark {
  key: string;
  label: string;
  value: number;
  /** The column in words. */
  text: string;
  href: string | null;
  /** Not over yet: drawn as an outline. */
  partial?: boolean;
}

const edge = { top: 18, right: 4, bottom: 22, left: 48 };

/** How much, period by period; each column opens what is behind it. The last and the highest carry their number. */
export function Columns({
  columns,
  width,
  height = 200,
  label,
  numberOf,
}: {
  columns: readonly ColumnMark[];
  width: number;
  height?: number;
  label: string;
  numberOf: (value: number) => string;
}) {
  const most = Math.max(1, ...columns.map((one) => one.value));
  const x = scaleBand(
    columns.map((one) => one.key),
    [edge.left, width - edge.right],
  ).padding(0.24);
  const y = scaleLinear([0, most], [height - edge.bottom, edge.top]).nice(4);
  const every = Math.max(1, Math.ceil(columns.length / Math.max(2, Math.floor((width - 48) / 64))));
  const highest = columns.findIndex((one) => one.value === most);
  return (
    <svg width={width} height={height} className={styles.picture}>
      <title>{label}</title>
      <AxisLines y={y} count={4} left={edge.left} right={width - edge.right} say={numberOf} />
      {columns.map((one, place) => {
        const at = x(one.key) ?? 0;
        const top = y(one.value);
        return (
          <g key={one.key}>
            {one.value > 0 && (
              <ChartLink href={one.href} label={one.text}>
                <rect
                  x={at + (one.partial ? 0.5 : 0)}
                  width={Math.max(1, x.bandwidth() - (one.partial ? 1 : 0))}
                  y={top}
                  height={height - edge.bottom - top}
                  fill={one.partial ? 'var(--paper)' : 'var(--c1)'}
                  {...(one.partial ? { stroke: 'var(--c1)', strokeDasharray: '3 2' } : {})}
                />
              </ChartLink>
            )}
            {(place === columns.length - 1 || place === highest) && one.value > 0 && (
              <text x={at + x.bandwidth() / 2} y={top - 5} textAnchor="middle" className={styles.strong}>
                {numberOf(one.value)}
              </text>
            )}
            {(columns.length - 1 - place) % every === 0 && (
              <text
                x={Math.min(at + x.bandwidth() / 2, width - edge.right - 16)}
                y={height - 6}
                textAnchor="middle"
              >
                {one.label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
