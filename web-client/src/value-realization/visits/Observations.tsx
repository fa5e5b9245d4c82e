import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDone } from '@/actions/useDone';
import type { Observation, Visit } from '@/api/field';
import { Button, IconButton } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { toastProblem } from '@/ui/toast';
import { archiveObservation, observationsOf, sendToPool, visitsKey } from './api';
import { belongsInPool } from './model';
import styles from './visits.module.css';

const ObservationDialog = lazy(() => import('./ObservationDialog'));
const PoolDialog = lazy(() => import('@/ui/PoolDialog'));

/** What was seen and heard on a visit, each thing by itself, and its way into the requirement pool. */
export function Observations({ visit, mayKeep }: { visit: Visit; mayKeep: boolean }) {
  const t = useTranslations('visits');
  const { data, error, refetch } = useQuery(observationsOf(visit.id));
  const [open, setOpen] = useState<{ seen?: Observation } | null>(null);
  const [sending, setSending] = useState<Observation | null>(null);

  const done = useDone(() => {
    setOpen(null);
    setSending(null);
  }, visitsKey);
  const remove = async (seen: Observation) => {
    try {
      const { changeId } = await archiveObservation(seen);
      done(t('removedObservation'), changeId);
    } catch (refusal) {
      toastProblem(refusal, t('notSaved'));
    }
  };

  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={4} />;
  return (
    <>
      {data.length === 0 && (
        <EmptyState icon="visit" title={t('noObservations')}>
          {t('observationsText')}
        </EmptyState>
      )}
      <ul className={styles.observations}>
        {data.map((seen) => (
          <li key={seen.id} className={styles.observation}>
            <span data-kind={seen.kind} className={styles.kind}>
              <Tag>{t(`kind.${seen.kind}`)}</Tag>
            </span>
            <div>
              <p>{seen.text}</p>
              <p className={styles.faint}>
                {[seen.contactName, seen.featureName].filter(Boolean).join(' · ')}
              </p>
              {seen.requirementId !== null && (
                <a className={styles.ref} href={`/value-delivery/requirements/${seen.requirementId}`}>
                  {t('inPool', { name: seen.requirementName ?? '' })}
                </a>
              )}
            </div>
            {mayKeep && (
              <span className={styles.acts}>
                {seen.requirementId === null && (
                  <Button
                    size="small"
                    tone={belongsInPool(seen.kind) ? 'plain' : 'quiet'}
                    icon="enter"
                    onClick={() => setSending(seen)}
                  >
                    {t('toPool')}
                  </Button>
                )}
                <IconButton
                  icon="edit"
                  size="small"
                  label={t('editObservation')}
                  onClick={() => setOpen({ seen })}
                />
                <IconButton
                  icon="trash"
                  size="small"
                  label={t('removeObservation')}
                  onClick={() => void remove(seen)}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayKeep && (
        <Button icon="plus" onClick={() => setOpen({})}>
          {t('addObservation')}
        </Button>
      )}
      <Suspense>
        {open && (
          <ObservationDialog
            visit={visit}
            {...(open.seen ? { seen: open.seen } : {})}
            onDone={done}
            onClose={() => setOpen(null)}
          />
        )}
        {sending && (
          <PoolDialog
            words={sending.text}
            onClose={() => setSending(null)}
            onSend={async (target) => {
              const { changeId } = await sendToPool(sending, target);
              done(t('sentToPool'), changeId);
            }}
          />
        )}
      </Suspense>
    </>
  );
}
