import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ChartFrame } from '@/charts/ChartFrame';
import { ShareRows } from '@/charts/ShareRows';
import { useFormats } from '@/i18n/useFormats';
import { ErrorState } from '@/ui/ErrorState';
import { Skeleton } from '@/ui/Skeleton';
import { summaryQuery } from './api';
import { filtersOf, nameOf, type periodOf, usageHref } from './model';
import type { UsageSearch } from './search';

const most = 10;

/** What is used most, by how many people. */
export function FeatureChart({
  search,
  period,
}: {
  search: UsageSearch;
  period: ReturnType<typeof periodOf>;
}) {
  const t = useTranslations('usage');
  const format = useFormats();
  const found = useQuery(
    summaryQuery({
      by: 'feature',
      from: period.from,
      to: period.to,
      withUsers: true,
      limit: 200,
      ...filtersOf(search),
    }),
  );
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton height={240} />;
  const rows = found.data.toSorted((a, b) => (b.activeUsers ?? 0) - (a.activeUsers ?? 0) || b.uses - a.uses);
  const [first] = rows;
  const people = rows.some((row) => (row.activeUsers ?? 0) > 0);
  const finding = first
    ? t(people ? 'features.found' : 'features.byUses', { name: nameOf(first) })
    : t('features.none');
  return (
    <ChartFrame
      finding={finding}
      note={t('features.note', {
        shown: Math.min(most, rows.length),
        all: rows.length,
        from: format.date(period.from),
        to: format.date(period.to),
      })}
      file={t('features.file')}
      table={{
        head: [
          t('feature'),
          t('activeUsers'),
          t('activeCustomers'),
          t('uses'),
          t('minutesUnit'),
          t('outputs'),
          t('errors'),
        ],
        rows: rows.map((row) => [
          nameOf(row),
          row.activeUsers,
          row.activeCustomers,
          row.uses,
          row.minutes,
          row.outputs,
          row.errors,
        ]),
      }}
    >
      {() => (
        <ShareRows
          legend={[{ key: 'all', label: t(people ? 'activeUsers' : 'uses') }]}
          rows={rows.slice(0, most).map((row) => ({
            key: nameOf(row),
            label: nameOf(row),
            parts: [{ key: 'all', value: people ? (row.activeUsers ?? 0) : row.uses }],
            text: people
              ? t('features.row', { people: row.activeUsers ?? 0, customers: row.activeCustomers ?? 0 })
              : t('usesCount', { count: row.uses }),
            href: row.feature
              ? usageHref(search, { feature: String(row.feature.id), by: 'customer' })
              : '/value-realization/usage/event-names',
          }))}
        />
      )}
    </ChartFrame>
  );
}
