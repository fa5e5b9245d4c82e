import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Skeleton, SkeletonLines } from '@/ui/Skeleton';
import { ActivationChart } from './ActivationChart';
import { summaryQuery } from './api';
import { Breakdown } from './Breakdown';
import { FeatureChart } from './FeatureChart';
import { Headline } from './Headline';
import { filtersOf, periodOf } from './model';
import type { UsageSearch } from './search';
import { TrendChart } from './TrendChart';
import { UsageBar } from './UsageBar';
import styles from './usage.module.css';

/** What is used over a period: how many, how often, for how long, with what result, by whom, and what lies idle. */
export function UsagePage({
  search,
  onSearch,
}: {
  search: UsageSearch;
  onSearch: (next: UsageSearch) => void;
}) {
  const t = useTranslations('usage');
  const { today } = useFormats();
  const period = periodOf(search, today);
  const filters = filtersOf(search);
  const { from, to, before, trendFrom } = period;
  const total = useQuery(summaryQuery({ by: 'total', from, to, withUsers: true, ...filters }));
  const earlier = useQuery(summaryQuery({ by: 'total', ...before, withUsers: true, ...filters }));
  const weeks = useQuery(
    summaryQuery({ by: 'week', from: trendFrom, to, withUsers: true, limit: 200, ...filters }),
  );
  const now = total.data?.[0];
  const error = total.error ?? weeks.error;
  return (
    <div className={styles.page} aria-busy={total.isFetching}>
      <h1 data-hidden-text="">{t('title')}</h1>
      <UsageBar search={search} onSearch={onSearch} period={period} />
      {error && (
        <ErrorState
          error={error}
          onRetry={() => {
            void total.refetch();
            void weeks.refetch();
          }}
        />
      )}
      {total.isPending && (
        <>
          <SkeletonLines lines={3} />
          <Skeleton height={220} />
        </>
      )}
      {now && !error && (
        <>
          <Headline now={now} before={earlier.data?.[0] ?? null} search={search} period={period} />
          {now.events === 0 ? (
            <EmptyState icon="chart" title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <div className={styles.grid}>
              <TrendChart weeks={weeks.data ?? []} kind="activeUsers" search={search} period={period} />
              <TrendChart weeks={weeks.data ?? []} kind="minutes" search={search} period={period} />
              <FeatureChart search={search} period={period} />
              <ActivationChart to={to} />
              <Breakdown search={search} onSearch={onSearch} period={period} />
            </div>
          )}
        </>
      )}
    </div>
  );
}
