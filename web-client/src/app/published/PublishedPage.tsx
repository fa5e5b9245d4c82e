import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ComponentType, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { api, send } from '@/api/client';
import { Problem } from '@/api/problem';
import { useDocumentTitle } from '@/lib/useDocumentTitle';
import { ErrorState } from '@/ui/ErrorState';
import { Icon } from '@/ui/Icon';
import { LanguageButton } from '@/ui/LanguageButton';
import { SkeletonLines } from '@/ui/Skeleton';
import styles from './published.module.css';

/** A page for each kind of published link; it draws its own `main`. */
export type PublishedKinds = Readonly<Record<string, ComponentType<{ token: string }>>>;

const publishedQuery = (token: string) =>
  queryOptions({
    queryKey: ['published', token],
    queryFn: () => send(api.GET('/api/v1/published/{token}', { params: { path: { token } } })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: (count, error) => count < 2 && !(error instanceof Problem && error.status === 404),
  });

/** Finds out what the link leads to and shows it; a link that leads nowhere says so calmly and tells a stranger no more. */
export function PublishedPage({ token, kinds }: { token: string; kinds: PublishedKinds }) {
  const { data, error, refetch } = useQuery(publishedQuery(token));
  const Kind = data && kinds[data.kind];
  const gone = (error instanceof Problem && error.status === 404) || (data && !Kind);
  return (
    <div className={styles.page}>
      {gone ? (
        <Gone />
      ) : Kind ? (
        <Suspense fallback={<Loading />}>
          <Kind token={token} />
        </Suspense>
      ) : error ? (
        <main className={styles.note}>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </main>
      ) : (
        <Loading />
      )}
      <footer className={styles.foot}>
        <LanguageButton />
      </footer>
    </div>
  );
}

function Loading() {
  return (
    <main className={styles.loading} aria-busy="true">
      <SkeletonLines lines={6} />
    </main>
  );
}

function Gone() {
  const t = useTranslations('published');
  useDocumentTitle(t('goneTitle'));
  return (
    <main className={styles.note}>
      <span className={styles.icon}>
        <Icon name="mark" size={28} />
      </span>
      <h1 className={styles.title}>{t('goneTitle')}</h1>
      <p className={styles.text}>{t('goneText')}</p>
    </main>
  );
}
