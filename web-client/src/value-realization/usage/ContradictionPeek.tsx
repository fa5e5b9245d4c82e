import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { useUndoable } from '@/actions/useUndoable';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { toastProblem } from '@/ui/toast';
import { fetchFlags, markLeft, usageKey } from './api';
import { FindingPeek } from './FindingPeek';
import styles from './usage.module.css';

/** A customer of whom two sources say different things: what each says, and the flag to set right. */
export function ContradictionPeek({
  id,
  step,
  close,
}: {
  id: number;
  step: (by: 1 | -1) => void;
  close: () => void;
}) {
  const t = useTranslations('usage');
  const format = useFormats();
  const mayEdit = may(useMe(), 'customers.edit');
  const queries = useQueryClient();
  const undoable = useUndoable(usageKey);
  const [busy, setBusy] = useState(false);
  const found = useQuery({
    queryKey: [...usageKey, 'flag', id],
    queryFn: async ({ signal }) => (await fetchFlags({ id: String(id) }, signal)).items[0] ?? null,
  });
  const row = found.data;
  const mark = async (hasLeft: boolean) => {
    if (!row) return;
    setBusy(true);
    try {
      const { value, changeId } = await markLeft(row, hasLeft);
      await queries.invalidateQueries({ queryKey: usageKey });
      tell(undoable(t(hasLeft ? 'flags.markedLeft' : 'flags.markedHere', { name: value.name }), changeId));
    } catch (refusal) {
      toastProblem(refusal, t('notSaved'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <FindingPeek title={t('list.flagContradictions')} step={step} close={close}>
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <SkeletonLines lines={6} />}
      {row === null && <p className={styles.soft}>{t('flags.agree')}</p>}
      {row && (
        <div className={styles.block}>
          <p className={styles.peekTitle}>
            <Link to="/value-realization/customers/$id" params={{ id: String(row.id) }}>
              {row.name}
            </Link>
          </p>
          <p>{t(row.hasLeft ? 'flags.listLeft' : 'flags.listHere')}</p>
          <p>
            {row.departures === 0
              ? t('flags.noDeparture')
              : t('flags.departures', {
                  count: row.departures,
                  date: row.lastLeftOn ? format.longDate(row.lastLeftOn) : '',
                })}
          </p>
          {row.cameBack && <p>{t('flags.cameBack')}</p>}
          {row.isRunning && <p>{t('flags.running')}</p>}
          <p>
            <Link to="/value-realization/departures" search={{ customer: String(row.id) }}>
              {t('flags.toDepartures')}
            </Link>
          </p>
          {mayEdit && (
            <div>
              <Button size="small" busy={busy} onClick={() => void mark(!row.hasLeft)}>
                {t(row.hasLeft ? 'flags.markHere' : 'flags.markLeft')}
              </Button>
            </div>
          )}
        </div>
      )}
    </FindingPeek>
  );
}
