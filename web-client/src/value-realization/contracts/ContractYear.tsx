import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Contract } from '@/api/workplace';
import { ChartFrame } from '@/charts/ChartFrame';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { contractsOf } from './api';
import styles from './contracts.module.css';
import { monthsFrom, payingOf, placeOf } from './model';

const rowHeight = 36;
const names = 200;
const ends = 150;

/** When which money ends, over the next twelve months. */
export function ContractYear({ customer }: { customer: number }) {
  const t = useTranslations('contracts');
  const format = useFormats();
  const { data, error, refetch } = useQuery(contractsOf(customer));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={4} />;
  const paying = payingOf(data, format.today);
  const [next, ...rest] = paying;
  if (!next) return null;
  const money = (one: Contract) => format.money(one.yearlyAmount, one.currency);
  const days = next.endsOn === null ? null : daysBetween(format.today, next.endsOn);
  const others = rest.reduce((sum, one) => sum + one.yearlyAmount, 0);
  const finding =
    days === null
      ? t('findingOpen', { name: next.name })
      : rest.length === 0
        ? t('findingOne', { name: next.name, days })
        : t('finding', { name: next.name, days, money: format.money(others, next.currency) });
  return (
    <ChartFrame
      finding={finding}
      note={t('yearNote', { count: paying.length })}
      file="contracts.csv"
      table={{
        head: [t('field.name'), t('field.yearlyAmount'), t('field.startsOn'), t('field.endsOn')],
        rows: paying.map((one) => [one.name, one.yearlyAmount, one.startsOn, one.endsOn ?? '']),
      }}
    >
      {(width) => <Year contracts={paying} width={width} money={money} finding={finding} />}
    </ChartFrame>
  );
}

function Year({
  contracts,
  width,
  money,
  finding,
}: {
  contracts: readonly Contract[];
  width: number;
  money: (contract: Contract) => string;
  finding: string;
}) {
  const t = useTranslations('contracts');
  const format = useFormats();
  const months = monthsFrom(format.today);
  const room = Math.max(240, width - names - ends);
  const x = (day: string) => Math.round(names + placeOf(day, months) * room);
  const foot = contracts.length * rowHeight + 24;
  // Where not every month has room for its name, the odd ones have it, so that January is among them.
  const roomy = room / 12 >= 52;
  return (
    <svg width={width} height={foot + 24} role="img" aria-label={finding} className={styles.year}>
      {months.map((month, at) => (
        <g key={month}>
          <line x1={x(`${month}-01`)} x2={x(`${month}-01`)} y1={20} y2={foot} stroke="var(--c-grid)" />
          {at < 12 && (roomy || Number(month.slice(5)) % 2 === 1) && (
            <text x={x(`${month}-01`) + 4} y={foot + 16}>
              {format.axisMonth(month, at === 0)}
            </text>
          )}
        </g>
      ))}
      <line x1={names} x2={names + room} y1={foot} y2={foot} stroke="var(--c-axis)" />
      {contracts.map((one, at) => {
        const top = 24 + at * rowHeight;
        const days = one.endsOn === null ? null : daysBetween(format.today, one.endsOn);
        const hot = days !== null && days <= 30;
        const from = x(one.startsOn);
        const to = one.endsOn === null ? names + room : x(one.endsOn);
        return (
          <g key={one.id}>
            <text x={0} y={top + 12} className={styles.name}>
              {[...one.name].length > 15 ? `${[...one.name].slice(0, 14).join('')}…` : one.name}
              <title>{one.name}</title>
            </text>
            <text x={names - 12} y={top + 12} textAnchor="end" className={styles.amount}>
              {money(one)}
            </text>
            <rect
              x={from}
              y={top}
              width={Math.max(2, to - from)}
              height={16}
              fill={hot ? 'var(--bad-wash)' : 'var(--s1)'}
            />
            {one.endsOn !== null && (
              <rect x={to - 2} y={top - 2} width={3} height={20} fill={hot ? 'var(--bad)' : 'var(--ink-2)'} />
            )}
            <text x={to + 8} y={top + 12} className={hot ? styles.hot : undefined}>
              {one.endsOn === null
                ? t('openEnd')
                : t('endsIn', { date: format.date(one.endsOn), days: days ?? 0 })}
            </text>
          </g>
        );
      })}
      <line
        x1={x(format.today)}
        x2={x(format.today)}
        y1={16}
        y2={foot}
        stroke="var(--accent)"
        strokeWidth={1.5}
      />
      <text x={x(format.today) + 4} y={12} className={styles.today}>
        {t('today', { date: format.date(format.today) })}
      </text>
    </svg>
  );
}
