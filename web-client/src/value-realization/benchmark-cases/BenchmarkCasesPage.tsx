import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { useDone } from '@/actions/useDone';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import type { BenchmarkCase, CaseCandidate } from '@/api/workplace';
import { Grid } from '@/grid/Grid';
import { EmptyState } from '@/ui/EmptyState';
import { ListPage } from '@/ui/Page';
import { candidatesQuery, casesKey, fetchCases, path } from './api';
import { Candidates } from './Candidates';
import { useCaseColumns } from './columns';

const CaseDialog = lazy(() => import('./CaseDialog'));
const keyOf = (row: BenchmarkCase): string => String(row.id);

/** Customers whose story is told, and those whose story should be. */
export function BenchmarkCasesPage() {
  const t = useTranslations('benchmarkCases');
  const navigate = useNavigate();
  const columns = useCaseColumns();
  const mayKeep = may(useMe(), 'benchmarkCases.keep');
  const candidates = useQuery(candidatesQuery).data ?? [];
  const [creating, setCreating] = useState<{ candidate?: CaseCandidate } | null>(null);
  const done = useDone(() => setCreating(null), casesKey, ['customers']);
  const actions = useMemo<Action[]>(
    () =>
      mayKeep
        ? [
            {
              id: 'createBenchmarkCase',
              label: t('create'),
              icon: 'plus',
              place: 'create',
              shortcut: 'c',
              words: 'xjbgal xinjian biaogan anli benchmark case story',
              run: () => setCreating({}),
            },
          ]
        : [],
    [mayKeep, t],
  );
  useActions(actions);
  const open = useCallback(
    (row: BenchmarkCase) =>
      void navigate({ to: '/value-realization/benchmark-cases/$id', params: { id: String(row.id) } }),
    [navigate],
  );
  return (
    <ListPage>
      <h1 data-hidden-text="">{t('title')}</h1>
      {candidates.length > 0 && (
        <Candidates
          candidates={candidates}
          onTake={mayKeep ? (candidate) => setCreating({ candidate }) : undefined}
        />
      )}
      <Grid
        list="benchmarkCases"
        path={path}
        queryKey={casesKey}
        fetchPage={fetchCases}
        columns={columns}
        defaultSort="-updatedAt"
        keyOf={keyOf}
        onOpen={open}
        noSearch
        empty={
          <EmptyState icon="document" title={t('none')}>
            {t('noneText')}
          </EmptyState>
        }
      />
      {creating && (
        <Suspense>
          <CaseDialog
            {...(creating.candidate ? { candidate: creating.candidate } : {})}
            onDone={done}
            onClose={() => setCreating(null)}
          />
        </Suspense>
      )}
    </ListPage>
  );
}
