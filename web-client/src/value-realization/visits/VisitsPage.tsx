import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import type { Visit } from '@/api/field';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { Grid } from '@/grid/Grid';
import { EmptyState } from '@/ui/EmptyState';
import { fetchVisits, visitsKey, visitsPath } from './api';
import { useVisitColumns } from './columns';
import { VisitLists } from './VisitLists';
import { VisitPeek } from './VisitPeek';

const VisitDialog = lazy(() => import('./VisitDialog'));

const keyOf = (row: Visit): string => String(row.id);

/** Visits, calls and interviews, the newest first. */
export function VisitsPage() {
  const t = useTranslations('visits');
  const navigate = useNavigate();
  const columns = useVisitColumns();
  const mayKeep = may(useMe(), 'visits.keep');
  const [creating, setCreating] = useState(false);
  const go = (id: number) =>
    void navigate({ to: '/value-realization/visits/$id', params: { id: String(id) } });

  const actions = useMemo<Action[]>(
    () =>
      mayKeep
        ? [
            {
              id: 'createVisit',
              label: t('create'),
              icon: 'visit',
              place: 'create',
              shortcut: 'c',
              words: 'jzf jiyicizoufang baifang new visit interview',
              run: () => setCreating(true),
            },
          ]
        : [],
    [mayKeep, t],
  );
  useActions(actions);

  return (
    <VisitLists>
      <Grid
        list="visits"
        path={visitsPath}
        queryKey={visitsKey}
        fetchPage={fetchVisits}
        columns={columns}
        defaultSort="-visitedOn"
        keyOf={keyOf}
        onOpen={(row) => go(row.id)}
        peek={(id, step, close) => <VisitPeek id={Number(id)} step={step} close={close} onOpen={go} />}
        empty={
          <EmptyState icon="visit" title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        }
      />
      {creating && (
        <Suspense>
          <VisitDialog onDone={go} onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </VisitLists>
  );
}
