import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action, Outcome } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { tell } from '@/actions/run';
import type { RequirementRow } from '@/api/types';
import { Grid } from '@/grid/Grid';
import { EmptyState } from '@/ui/EmptyState';
import { changeRequirement, fetchRequirements, path, requirementsKey } from './api';
import { useRequirementColumns } from './columns';
import { RequirementPeek } from './RequirementPeek';
import { useOutcome } from './useOutcome';

const CreateDialog = lazy(() => import('./CreateDialog'));

const keyOf = (row: RequirementRow): string => row.key;

export function RequirementsPage() {
  const t = useTranslations('requirements');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const columns = useRequirementColumns();

  const [creating, setCreating] = useState(false);

  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'create-requirement',
        label: t('create'),
        icon: 'plus',
        shortcut: 'c',
        place: 'create',
        words: 'xjxq xinjian new',
        run: () => setCreating(true),
      },
    ],
    [t],
  );
  useActions(actions);

  const open = useCallback(
    (row: RequirementRow) =>
      void navigate({ to: '/value-delivery/requirements/$key', params: { key: row.key } }),
    [navigate],
  );
  const outcome = useOutcome();
  const edit = useCallback(
    async (row: RequirementRow, patch: Record<string, unknown>): Promise<Outcome> => {
      const saved = await changeRequirement(row.id, `"${row.version}"`, patch);
      await queries.invalidateQueries({ queryKey: requirementsKey });
      return outcome(t('saved', { key: row.key }), saved.changeId);
    },
    [queries, t, outcome],
  );

  return (
    <>
      <Grid
        list="requirements"
        path={path}
        queryKey={requirementsKey}
        fetchPage={fetchRequirements}
        columns={columns}
        defaultSort="-score"
        keyOf={keyOf}
        onOpen={open}
        onEdit={edit}
        peek={(id, step, close) => <RequirementPeek id={id} step={step} close={close} />}
        empty={
          <EmptyState icon="search" title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        }
      />
      {creating && (
        <Suspense>
          <CreateDialog
            onClose={() => setCreating(false)}
            onDone={(saved) => {
              setCreating(false);
              tell(outcome(t('createDone', { key: saved.value.key }), saved.changeId));
              void queries.invalidateQueries({ queryKey: requirementsKey });
              void navigate({ to: '.', search: (before) => ({ ...before, peek: saved.value.key }) });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
