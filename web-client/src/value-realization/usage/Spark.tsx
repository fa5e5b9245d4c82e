import { daysBetween } from '@/i18n/format';
import styles from './usage.module.css';

const size = { width: 136, height: 24 };

/** How much on each of the last days, in the height of a row; the figure stands in its name. */
export function Spark({
  items,
  days,
  to,
  label,
}: {
  items: readonly { day: string; found: number }[];
  days: number;
  to: string;
  label: string;
}) {
  const most = Math.max(1, ...items.map((item) => item.found));
  const step = size.width / days;
  return (
    <svg {...size} role="img" aria-label={label} className={styles.spark}>
      <title>{label}</title>
      <path d={`M0 ${size.height - 0.5}H${size.width}`} />
      {items.map((item) => {
        const place = days - 1 - daysBetween(item.day, to);
        const height = Math.max(2, (item.found / most) * (size.height - 2));
        return place < 0 || place >= days ? null : (
          <rect
            key={item.day}
            x={Math.min(size.width - 3, place * step)}
            y={size.height - 1 - height}
            width={Math.max(3, step - 0.5)}
            height={height}
          />
        );
      })}
    </svg>
  );
}
