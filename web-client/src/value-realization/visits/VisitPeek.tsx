import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { Peek } from '@/ui/Peek';
import { SkeletonLines } from '@/ui/Skeleton';
import { visitQuery } from './api';
import { Observations } from './Observations';
import { VisitFacts } from './VisitFacts';
import styles from './visits.module.css';

/** A visit beside the list: who, how, what was said and seen. */
export function VisitPeek({
  id,
  step,
  close,
  onOpen,
}: {
  id: number;
  step: (by: 1 | -1) => void;
  close: () => void;
  onOpen: (id: number) => void;
}) {
  const t = useTranslations('visits');
  const { data, error, refetch } = useQuery({ ...visitQuery(id), placeholderData: (before) => before });
  const visit = data?.value;
  return (
    <Peek
      label={visit?.title ?? t('title')}
      head={visit?.customerName}
      step={step}
      tools={<IconButton icon="open" label={t('open')} onClick={() => onOpen(id)} />}
      onClose={close}
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !visit ? (
        <SkeletonLines lines={9} />
      ) : (
        <div className={styles.stack}>
          <h1 className={styles.peekTitle}>{visit.title}</h1>
          <VisitFacts visit={visit} />
          <Observations visit={visit} mayKeep={false} />
        </div>
      )}
    </Peek>
  );
}
