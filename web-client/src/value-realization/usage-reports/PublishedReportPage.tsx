import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useDocumentTitle } from '@/lib/useDocumentTitle';
import { Button } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import styles from './PublishedReportPage.module.css';
import { publishedReportQuery } from './publishedApi';
import { ReportSheet } from './ReportSheet';

/** A usage report for whoever holds its link. */
export function PublishedReportPage({ token }: { token: string }) {
  const t = useTranslations('publishedReport');
  const { data, error, refetch } = useQuery(publishedReportQuery(token));
  useDocumentTitle(data?.title ?? t('kind'));
  return (
    <main className={styles.desk} aria-busy={!data && error === null}>
      {data ? (
        <>
          <div className={styles.tools}>
            <Button icon="print" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </div>
          <ReportSheet report={data} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={12} />
      )}
    </main>
  );
}
