import { scaleBand, scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { RenewalMonth } from '@/api/workplace';
import { ChartFrame } from '@/charts/ChartFrame';
import { Hatch } from '@/charts/Hatch';
import { useFormats } from '@/i18n/useFormats';
import { barsOf, type MonthBar } from './model';
import styles from './renewals.module.css';

const height = 208;
const edge = { top: 22, right: 8, bottom: 24, left: 8 };
const parts = ['secured', 'open', 'atRisk', 'lost'] as const;

/** Twelve months by money and risk, in the currency that most renewals have. */
export function YearAhead({
  months,
  totals,
}: {
  months: readonly RenewalMonth[];
  totals: readonly RenewalMonth[];
}) {
  const t = useTranslations('renewals');
  const format = useFormats();
  const main = totals.toSorted((a, b) => b.renewals - a.renewals)[0];
  if (!main) return <p className={styles.nothing}>{t('nothing')}</p>;
  const bars = barsOf(months, main.currency, format.today.slice(0, 7));
  const money = (value: number) => format.money(value, main.currency);
  return (
    <div className={styles.part}>
      <ChartFrame
        finding={t('finding', {
          stake: money(main.atStake),
          risk: money(main.atRisk),
          expected: money(main.expected),
        })}
        note={t('yearNote', {
          currency: main.currency,
          count: main.renewals,
          others: totals.length > 1 ? totals.length - 1 : 0,
        })}
        file="renewals.csv"
        table={{
          head: [t('month'), ...parts.map((part) => t(`part.${part}`)), t('currency')],
          rows: bars.map((bar) => [bar.month, ...parts.map((part) => bar[part]), main.currency]),
        }}
      >
        {(width) => <Bars bars={bars} width={width} money={money} />}
      </ChartFrame>
      <ul className={styles.legend} aria-hidden="true">
        {parts.map((part) => (
          <li key={part} data-part={part}>
            {t(`part.${part}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bars({
  bars,
  width,
  money,
}: {
  bars: readonly MonthBar[];
  width: number;
  money: (value: number) => string;
}) {
  const t = useTranslations('renewals');
  const format = useFormats();
  const hatch = useId();
  const whole = (bar: MonthBar) => parts.reduce((sum, part) => sum + bar[part], 0);
  const x = scaleBand(
    bars.map((bar) => bar.month),
    [edge.left, width - edge.right],
  ).padding(0.3);
  const y = scaleLinear([0, Math.max(1, ...bars.map(whole))], [height - edge.bottom, edge.top]);
  const fills = {
    secured: 'var(--good)',
    open: 'var(--s3)',
    atRisk: `url(#${hatch})`,
    lost: 'none',
  };
  return (
    <svg width={width} height={height} className={styles.picture}>
      <title>{t('picture')}</title>
      <Hatch id={hatch} color="var(--bad)" />
      {bars.map((bar) => {
        const left = x(bar.month) ?? 0;
        let below = 0;
        return (
          <g key={bar.month}>
            {parts.map((part) => {
              const value = bar[part];
              const bottom = y(below);
              below += value;
              if (value <= 0) return null;
              return (
                <rect
                  key={part}
                  x={left + 0.5}
                  y={y(below)}
                  width={Math.max(1, x.bandwidth() - 1)}
                  height={Math.max(1, bottom - y(below) - 1)}
                  fill={fills[part]}
                  {...(part === 'lost' ? { stroke: 'var(--bad)', strokeDasharray: '3 2' } : {})}
                >
                  <title>{`${format.month(bar.month)} ${t(`part.${part}`)} ${money(value)}`}</title>
                </rect>
              );
            })}
            {whole(bar) > 0 && (
              <text
                x={left + x.bandwidth() / 2}
                y={y(whole(bar)) - 6}
                textAnchor="middle"
                className={styles.sum}
              >
                {money(whole(bar))}
              </text>
            )}
            <text x={left + x.bandwidth() / 2} y={height - 6} textAnchor="middle">
              {format.axisMonth(bar.month, bar === bars[0])}
            </text>
          </g>
        );
      })}
      <path d={`M0 ${height - edge.bottom + 0.5}H${width}`} className={styles.axis} />
    </svg>
  );
}
