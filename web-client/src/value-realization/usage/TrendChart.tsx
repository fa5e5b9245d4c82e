import { useTranslations } from 'use-intl';
import { ChartFrame } from '@/charts/ChartFrame';
import { Columns } from '@/charts/Columns';
import { useFormats } from '@/i18n/useFormats';
import type { SummaryRow } from './api';
import { growth, type periodOf, sundayOf, usageHref } from './model';
import type { UsageSearch } from './search';

type Kind = 'activeUsers' | 'minutes';

/** Week by week; the title says whether it grows. The first and last weeks may be cut by the period and are not compared. */
export function TrendChart({
  weeks,
  kind,
  search,
  period,
}: {
  weeks: readonly SummaryRow[];
  kind: Kind;
  search: UsageSearch;
  period: ReturnType<typeof periodOf>;
}) {
  const t = useTranslations('usage');
  const format = useFormats();
  const rows = weeks.flatMap((week) => {
    if (week.period === null) return [];
    const monday = week.period;
    const sunday = sundayOf(monday);
    const value = kind === 'minutes' ? Math.round(week.minutes / 60) : (week.activeUsers ?? 0);
    return [{ monday, sunday, value, partial: monday < period.trendFrom || sunday > period.to, week }];
  });
  const whole = rows.filter((row) => !row.partial);
  const half = Math.floor(whole.length / 2);
  const mean = (some: typeof whole) =>
    some.reduce((sum, row) => sum + row.value, 0) / Math.max(1, some.length);
  const by = half < 1 ? null : growth(mean(whole.slice(-half)), mean(whole.slice(0, half)));
  const direction = by === null || Math.abs(by) < 0.03 ? 'steady' : by > 0 ? 'grows' : 'falls';
  const finding =
    by === null
      ? t(`trend.${kind}.few`)
      : t(`trend.${kind}.${direction}`, { change: format.percent(Math.abs(by)), weeks: half });
  return (
    <ChartFrame
      finding={finding}
      note={t(`trend.${kind}.note`, {
        from: format.date(period.trendFrom),
        to: format.date(period.to),
        n: format.number(rows.reduce((sum, row) => sum + row.week.events, 0)),
      })}
      file={t(`trend.${kind}.file`)}
      table={{
        head: [t('week'), t('activeUsers'), t('activeCustomers'), t('uses'), t('minutesUnit'), t('outputs')],
        rows: rows.map(({ week, monday }) => [
          monday,
          week.activeUsers,
          week.activeCustomers,
          week.uses,
          week.minutes,
          week.outputs,
        ]),
      }}
    >
      {(width) => (
        <Columns
          label={finding}
          width={width}
          numberOf={(value) => format.number(value)}
          columns={rows.map((row) => ({
            key: row.monday,
            label: format.narrowDate(row.monday),
            value: row.value,
            partial: row.partial,
            text: t(`trend.${kind}.column`, { date: format.date(row.monday), value: row.value }),
            href: usageHref(search, { from: row.monday, to: row.sunday, by: 'customer' }),
          }))}
        />
      )}
    </ChartFrame>
  );
}
