import { scaleBand, scaleLinear } from 'd3-scale';
import { ChartLink } from './ChartLink';
import styles from './charts.module.css';

export interface Bin {
  key: string;
  label: string;
  count: number;
  /** What the mark is called when it is read out. */
  name: string;
  href: string | null;
}

const edge = { top: 20, right: 8, bottom: 24, left: 8 };
const ramp = ['var(--s2)', 'var(--s3)', 'var(--s4)', 'var(--s5)'] as const;

/** Counts over ordered classes; darker is later, and every bar carries its number. */
export function Histogram({
  bins,
  width,
  height = 200,
  label,
  marker,
}: {
  bins: readonly Bin[];
  width: number;
  height?: number;
  label: string;
  /** A value worth a line between two bars, such as the median: the place in bars, and its word. */
  marker?: { at: number; text: string } | undefined;
}) {
  const x = scaleBand(
    bins.map((bin) => bin.key),
    [edge.left, width - edge.right],
  )
    .paddingInner(0.12)
    .paddingOuter(0.06);
  const y = scaleLinear([0, Math.max(1, ...bins.map((bin) => bin.count))], [height - edge.bottom, edge.top]);
  const colour = (place: number) =>
    ramp[Math.min(ramp.length - 1, Math.floor((place / Math.max(1, bins.length - 1)) * ramp.length))];
  const line = marker ? edge.left + marker.at * x.step() : 0;
  return (
    <svg width={width} height={height} className={styles.picture}>
      <title>{label}</title>
      {bins.map((bin, place) => {
        const at = x(bin.key) ?? 0;
        return (
          <ChartLink key={bin.key} href={bin.count > 0 ? bin.href : null} label={bin.name}>
            <rect
              x={at}
              width={x.bandwidth()}
              y={y(bin.count)}
              height={y(0) - y(bin.count)}
              fill={colour(place)}
            />
            <text
              x={at + x.bandwidth() / 2}
              y={y(bin.count) - 5}
              textAnchor="middle"
              className={styles.strong}
            >
              {bin.count}
            </text>
            <text x={at + x.bandwidth() / 2} y={height - 8} textAnchor="middle">
              {bin.label}
            </text>
          </ChartLink>
        );
      })}
      <path d={`M${edge.left} ${y(0) + 0.5}H${width - edge.right}`} className={styles.axis} />
      {marker && (
        <g>
          <path d={`M${Math.round(line) + 0.5} ${edge.top - 8}V${y(0)}`} className={styles.marker} />
          <text
            x={line + (line > width * 0.7 ? -5 : 5)}
            y={edge.top - 2}
            textAnchor={line > width * 0.7 ? 'end' : 'start'}
            className={styles.strong}
          >
            {marker.text}
          </text>
        </g>
      )}
    </svg>
  );
}
