import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { EmptyState } from '@/ui/EmptyState';
import { PageError } from '@/ui/PageError';
import { Select } from '@/ui/Select';
import { SkeletonLines } from '@/ui/Skeleton';
import { figuresQuery } from './api';
import styles from './figures.module.css';
import { Headline } from './Headline';
import { firstDay, type Months, mainCurrency, monthsOf, periods } from './model';
import { Renewals } from './Renewals';
import { Shares } from './Shares';
import { Signed } from './Signed';

/** How the business with customers goes: who signs, who stays, what comes in, what is licensed, used and liked. */
export function RealizationFiguresPage({
  months,
  onMonths,
}: {
  months: Months;
  onMonths: (months: Months) => void;
}) {
  const t = useTranslations('cooperation');
  const { today } = useFormats();
  const { data, error, refetch, isFetching } = useQuery(figuresQuery(firstDay(today, months), today));
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  const currency = data ? mainCurrency(data) : null;
  return (
    <div className={styles.page} aria-busy={isFetching}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{t('text')}</p>
        <div className={styles.period}>
          <Select
            bare
            label={t('period')}
            value={String(months)}
            onChange={(next) => onMonths(monthsOf(next))}
            options={periods.map((value) => ({
              value: String(value),
              label: t('lastMonths', { count: value }),
            }))}
          />
        </div>
      </header>
      {!data && <SkeletonLines lines={12} />}
      {data && currency === null && (
        <EmptyState icon="chart" title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {data && currency !== null && (
        <>
          <Headline figures={data} currency={currency} />
          <div className={styles.grid}>
            <Signed figures={data} />
            <Renewals figures={data} />
            <Shares figures={data} currency={currency} />
          </div>
        </>
      )}
    </div>
  );
}
