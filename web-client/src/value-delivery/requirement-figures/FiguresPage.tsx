import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Skeleton, SkeletonLines } from '@/ui/Skeleton';
import { AgesChart } from './AgesChart';

import { figuresQuery } from './api';
import { BreakdownChart } from './BreakdownChart';
import { FigureBar } from './FigureBar';
import styles from './figures.module.css';
import { isEmpty } from './findings';
import { Headline } from './Headline';
import { InOutChart } from './InOutChart';
import { Shares } from './Shares';
import { type FigureSearch, figuresQueryOf } from './search';

/** The pool in figures: does it keep up, how long do people wait, with what reason, in agreement with ops or not, and where. */
export function FiguresPage({
  search,
  onSearch,
}: {
  search: FigureSearch;
  onSearch: (next: FigureSearch) => void;
}) {
  const t = useTranslations('figures');
  const { today } = useFormats();
  const found = useQuery(figuresQuery(figuresQueryOf(search, today)));
  const figures = found.data;
  return (
    <div className={styles.page} aria-busy={found.isFetching}>
      <h1 data-hidden-text="">{t('title')}</h1>
      <FigureBar search={search} onSearch={onSearch} groups={figures?.groups ?? []} />
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && (
        <div className={styles.grid}>
          <Skeleton height={240} />
          <SkeletonLines lines={8} />
        </div>
      )}
      {figures && !found.isError && (
        <>
          <Headline figures={figures} />
          {isEmpty(figures) ? (
            <EmptyState icon="chart" title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <div className={styles.grid}>
              <InOutChart figures={figures} />
              <AgesChart figures={figures} />
              <Shares figures={figures} />
              <BreakdownChart figures={figures} search={search} onSearch={onSearch} />
            </div>
          )}
        </>
      )}
    </div>
  );
}
