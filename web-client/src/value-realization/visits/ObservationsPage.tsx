import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { useDone } from '@/actions/useDone';
import type { Observation } from '@/api/field';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { Grid } from '@/grid/Grid';
import type { Selection } from '@/grid/useSelection';
import { EmptyState } from '@/ui/EmptyState';
import { fetchObservations, observationsPath, sendToPool, visitsKey } from './api';
import { useObservationColumns } from './observationColumns';
import { VisitLists } from './VisitLists';

const PoolDialog = lazy(() => import('@/ui/PoolDialog'));

const keyOf = (row: Observation): string => String(row.id);
const seenKey = [...visitsKey, 'seen'] as const;

/** Everything that was seen and heard, over all visits; a chosen one goes into the pool in one step. */
export function ObservationsPage() {
  const t = useTranslations('visits');
  const navigate = useNavigate();
  const columns = useObservationColumns();
  const mayKeep = may(useMe(), 'visits.keep');
  const [sending, setSending] = useState<Observation | null>(null);
  const done = useDone(() => setSending(null), visitsKey);
  const selectionActions = useCallback(
    (selection: Selection<Observation>): Action[] => {
      const [one] = selection.rows;
      if (!mayKeep || selection.count !== 1 || !one || one.requirementId !== null) return [];
      return [
        {
          id: 'observationToPool',
          label: t('toPool'),
          icon: 'enter',
          shortcut: 'p',
          place: 'selection',
          run: () => setSending(one),
        },
      ];
    },
    [mayKeep, t],
  );
  return (
    <VisitLists>
      <Grid
        list="observations"
        path={observationsPath}
        queryKey={seenKey}
        fetchPage={fetchObservations}
        columns={columns}
        defaultSort="-visitedOn"
        keyOf={keyOf}
        onOpen={(row) =>
          void navigate({ to: '/value-realization/visits/$id', params: { id: String(row.visitId) } })
        }
        selectionActions={selectionActions}
        empty={
          <EmptyState icon="visit" title={t('noObservationsAtAll')}>
            {t('noObservationsAtAllText')}
          </EmptyState>
        }
      />
      {sending && (
        <Suspense>
          <PoolDialog
            words={sending.text}
            onClose={() => setSending(null)}
            onSend={async (target) => {
              const { changeId } = await sendToPool(sending, target);
              done(t('sentToPool'), changeId);
            }}
          />
        </Suspense>
      )}
    </VisitLists>
  );
}
