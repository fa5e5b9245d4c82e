import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, send } from '@/api/client';
import type { PublishedCase } from '@/api/types';
import { useDocumentTitle } from '@/lib/useDocumentTitle';
import { Button } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { CaseStory } from './CaseStory';
import styles from './PublishedCasePage.module.css';

const publishedCaseQuery = (token: string) =>
  queryOptions({
    queryKey: ['publishedCase', token],
    queryFn: () =>
      send(api.GET('/api/v1/value-realization/published-cases/{token}', { params: { path: { token } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** A benchmark case for whoever holds its link: on the screen, on paper and as a PDF the same sheet. */
export function PublishedCasePage({ token }: { token: string }) {
  const { data, error, refetch } = useQuery(publishedCaseQuery(token));
  return (
    <main className={styles.desk} aria-busy={!data && error === null}>
      {data ? (
        <Told story={data} />
      ) : (
        <div className={styles.sheet}>
          {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonLines lines={10} />}
        </div>
      )}
    </main>
  );
}

function Told({ story }: { story: PublishedCase }) {
  const t = useTranslations('publishedCase');
  useDocumentTitle(story.title);
  return (
    <>
      <div className={styles.tools}>
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </div>
      <div className={styles.sheet}>
        <CaseStory story={story} />
      </div>
    </>
  );
}
