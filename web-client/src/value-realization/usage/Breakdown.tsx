import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { stringifySearch } from '@/lib/search';
import { Button, buttonClass } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { Icon } from '@/ui/Icon';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { paths, type SummaryRow, summaryQuery } from './api';
import { breakdownOf, breakdowns, filtersOf, nameOf, type periodOf, usageHref } from './model';
import { RowsLink } from './RowsLink';
import type { UsageSearch } from './search';
import styles from './usage.module.css';
import { useFilterWords } from './useFilterWords';

const limit = 50;

/** The rows behind the figures: by feature, customer, region, tier or line of business; each goes one step further in. */
export function Breakdown({
  search,
  onSearch,
  period,
}: {
  search: UsageSearch;
  onSearch: (next: UsageSearch) => void;
  period: ReturnType<typeof periodOf>;
}) {
  const t = useTranslations('usage');
  const by = breakdownOf(search);
  const query = { by, from: period.from, to: period.to, withUsers: true, ...filtersOf(search) };
  const found = useQuery(summaryQuery({ ...query, limit }));
  const file = (format: string) =>
    `${paths.summary}${stringifySearch({ ...query, withUsers: 'true', format })}`;
  return (
    <section className={styles.wide} id="rows" aria-label={t('rows.title')}>
      <div className={styles.rowsHead}>
        <h2 className={styles.partTitle}>{t('rows.title')}</h2>
        <span>
          <a className={buttonClass({ tone: 'quiet', size: 'small' })} href={file('csv')} download>
            <Icon name="export" /> CSV
          </a>
          <a className={buttonClass({ tone: 'quiet', size: 'small' })} href={file('xlsx')} download>
            <Icon name="export" /> XLSX
          </a>
        </span>
      </div>
      <div className={styles.tabs}>
        {breakdowns.map((one) => (
          <Button
            key={one}
            size="small"
            aria-pressed={one === by}
            onClick={() => onSearch({ ...search, by: one })}
          >
            {t(`by.${one}`)}
          </Button>
        ))}
      </div>
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <SkeletonLines lines={8} />}
      {found.data && (
        <>
          <Rows rows={found.data} by={by} search={search} />
          {found.data.length === 0 && <p className={styles.soft}>{t('rows.none')}</p>}
          {found.data.length === limit && <p className={styles.soft}>{t('rows.more', { count: limit })}</p>}
        </>
      )}
    </section>
  );
}

function Rows({
  rows,
  by,
  search,
}: {
  rows: readonly SummaryRow[];
  by: ReturnType<typeof breakdownOf>;
  search: UsageSearch;
}) {
  const t = useTranslations('usage');
  const format = useFormats();
  const wordOf = useFilterWords();
  const head = (row: SummaryRow) => {
    if (by === 'customer')
      return row.customer ? (
        <Link
          className={styles.name}
          to="/value-realization/customers/$id"
          params={{ id: String(row.customer.id) }}
          search={{ tab: 'usage' }}
        >
          {row.customer.name}
        </Link>
      ) : (
        <Link
          className={styles.name}
          to="/value-realization/usage/data-quality/$list"
          params={{ list: 'unknown-customers' }}
        >
          {t('rows.unknown', { name: row.unknownCustomer ?? '' })}
        </Link>
      );
    if (by === 'feature')
      return row.feature ? (
        <RowsLink
          className={styles.name}
          href={usageHref(search, { feature: String(row.feature.id), by: 'customer' })}
        >
          {row.feature.name}
        </RowsLink>
      ) : (
        <Link
          className={styles.name}
          to="/value-realization/usage/event-names"
          search={{ name: nameOf(row) }}
        >
          {t('rows.unmapped', { name: nameOf(row) })}
        </Link>
      );
    const group = row.group ?? '';
    return group === '' ? (
      wordOf(by, '')
    ) : (
      <RowsLink className={styles.name} href={usageHref(search, { [by]: group, by: 'customer' })}>
        {wordOf(by, group)}
      </RowsLink>
    );
  };
  const columns = ['activeCustomers', 'activeUsers', 'uses', 'time', 'outputs', 'errors'] as const;
  return (
    <Table
      label={t('rows.title')}
      columns={[
        { label: t(`by.${by}`) },
        ...columns
          .filter((name) => by !== 'customer' || name !== 'activeCustomers')
          .map((name) => ({ label: t(name), end: true, width: 108 })),
      ]}
    >
      {rows.map((row) => (
        <tr
          key={`${row.customer?.id ?? row.unknownCustomer}-${row.feature?.id ?? row.eventName}-${row.group}`}
        >
          <th scope="row">{head(row)}</th>
          {by !== 'customer' && <td className={styles.end}>{format.number(row.activeCustomers ?? 0)}</td>}
          <td className={styles.end}>{format.number(row.activeUsers ?? 0)}</td>
          <td className={styles.end}>{format.number(row.uses)}</td>
          <td className={styles.end}>
            {t('hours', { hours: format.number(row.minutes / 60, row.minutes < 600 ? 1 : 0) })}
          </td>
          <td className={styles.end}>{format.number(row.outputs)}</td>
          <td className={styles.end}>{format.number(row.errors)}</td>
        </tr>
      ))}
    </Table>
  );
}
