import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { useDone } from '@/actions/useDone';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import type { SaveCase } from '@/api/workplace';
import { Grid } from '@/grid/Grid';
import { EmptyState } from '@/ui/EmptyState';
import { fetchCases, path, saveCasesKey } from './api';
import { useCaseColumns } from './columns';
import { SaveCasePeek } from './SaveCasePeek';

const CaseDialog = lazy(() => import('./CaseDialog'));
const keyOf = (row: SaveCase): string => String(row.id);

/** Customers who are to be kept or get their money back, each case with its plan. */
export function SaveCasesPage() {
  const t = useTranslations('saveCases');
  const navigate = useNavigate();
  const columns = useCaseColumns();
  const mayKeep = may(useMe(), 'renewals.keep');
  const [creating, setCreating] = useState(false);
  const done = useDone(() => setCreating(false), saveCasesKey, ['customers']);
  const actions = useMemo<Action[]>(
    () =>
      mayKeep
        ? [
            {
              id: 'createSaveCase',
              label: t('create'),
              icon: 'plus',
              place: 'create',
              shortcut: 'c',
              words: 'xjwlal xinjian wanliu tuikuan save refund case',
              run: () => setCreating(true),
            },
          ]
        : [],
    [mayKeep, t],
  );
  useActions(actions);
  const open = useCallback(
    (row: SaveCase) => void navigate({ to: '.', search: (before) => ({ ...before, peek: String(row.id) }) }),
    [navigate],
  );
  return (
    <>
      <h1 data-hidden-text="">{t('title')}</h1>
      <Grid
        list="saveCases"
        path={path}
        queryKey={saveCasesKey}
        fetchPage={fetchCases}
        columns={columns}
        defaultSort="dueOn"
        keyOf={keyOf}
        onOpen={open}
        noSearch
        peek={(id, step, close) => <SaveCasePeek key={id} id={Number(id)} step={step} close={close} />}
        empty={
          <EmptyState icon="customer" title={t('none')}>
            {t('noneText')}
          </EmptyState>
        }
      />
      {creating && (
        <Suspense>
          <CaseDialog onDone={done} onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </>
  );
}
