import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCrumb } from '@/lib/crumb';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { importQuery } from './api';
import { ImportResult } from './ImportResult';
import { ImportRunning } from './ImportRunning';
import styles from './imports.module.css';
import { Mapping } from './Mapping';
import { stepOf } from './model';
import { Steps } from './Steps';

/** One import, from its columns to its result. It can be left at any time and goes on where it was. */
export function ImportPage({ id }: { id: number }) {
  const t = useTranslations('imports');
  const found = useQuery(importQuery(id));
  const one = found.data;
  useCrumb(one?.fileName ?? null);
  if (found.isError && !one) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!one)
    return (
      <div className={styles.page}>
        <SkeletonLines lines={10} />
      </div>
    );
  return (
    <div className={styles.page}>
      <Steps now={stepOf(one)} />
      <h1 className={styles.title}>{one.fileName}</h1>
      {(one.state === 'mapping' || one.state === 'ready') && <Mapping one={one} />}
      {(one.state === 'running' || one.state === 'undoing') && <ImportRunning one={one} />}
      {(one.state === 'done' || one.state === 'failed' || one.state === 'undone') && (
        <ImportResult one={one} />
      )}
      <p data-hidden-text="" aria-live="polite">
        {t(`state.${one.state}`)}
      </p>
    </div>
  );
}
