import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action, Outcome } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { tell } from '@/actions/run';
import { hasRole, may } from '@/api/session';
import type { RequirementRow } from '@/api/types';
import { useMe } from '@/api/useMe';
import { Grid } from '@/grid/Grid';
import { apiQuery, type ListQuery } from '@/grid/search';
import type { Selection } from '@/grid/useSelection';
import { stringifySearch } from '@/lib/search';
import { EmptyState } from '@/ui/EmptyState';
import { changeRequirement, fetchRequirements, path, requirementsKey } from './api';
import type { BulkField, BulkTarget } from './BulkDialog';
import { useRequirementColumns } from './columns';
import { PoolSummary } from './PoolSummary';
import { useOutcome } from './useOutcome';

const CreateDialog = lazy(() => import('./CreateDialog'));
const BulkDialog = lazy(() => import('./BulkDialog'));
const RequirementPeek = lazy(async () => ({ default: (await import('./RequirementPeek')).RequirementPeek }));

interface Bulk {
  field: BulkField;
  target: BulkTarget;
  selection: Selection<RequirementRow>;
}

const keyOf = (row: RequirementRow): string => row.key;

export function RequirementsPage() {
  const t = useTranslations('requirements');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const columns = useRequirementColumns();

  const [creating, setCreating] = useState(false);
  const [bulk, setBulk] = useState<Bulk | null>(null);
  const me = useMe();
  const mayRun = hasRole(me, 'ops', 'pm');
  const mayCreate = may(me, 'requirements.create');

  const actions = useMemo<Action[]>(
    () =>
      mayCreate
        ? [
            {
              id: 'create-requirement',
              label: t('create'),
              icon: 'plus',
              shortcut: 'c',
              place: 'create',
              words: 'xjxq xinjian new',
              run: () => setCreating(true),
            },
          ]
        : [],
    [t, mayCreate],
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

  const selectionActions = useCallback(
    (selection: Selection<RequirementRow>, query: ListQuery): Action[] => {
      if (!mayRun) return [];
      const target: BulkTarget = selection.all
        ? { filter: stringifySearch(apiQuery({ ...query, sort: '', group: '' })).slice(1) }
        : { ids: selection.rows.map((row) => row.id) };
      const verb = (field: BulkField, label: string): Action => ({
        id: `bulk-${field}`,
        label,
        place: 'selection',
        run: () => setBulk({ field, target, selection }),
      });
      return [
        verb('owner', t('bulkOwner')),
        verb('priorityClass', t('bulkClass')),
        verb('kind', t('bulkKind')),
        { ...verb('archive', t('bulkArchive')), tone: 'danger' },
      ];
    },
    [mayRun, t],
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
        {...(may(me, 'requirements.edit') ? { onEdit: edit } : {})}
        peek={(id, step, close) => (
          <Suspense>
            <RequirementPeek id={id} step={step} close={close} />
          </Suspense>
        )}
        selectionActions={selectionActions}
        summary={(query) => <PoolSummary query={query} />}
        empty={
          <EmptyState icon="search" title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        }
      />
      {bulk && (
        <Suspense>
          <BulkDialog
            field={bulk.field}
            target={bulk.target}
            count={bulk.selection.count}
            onClose={() => setBulk(null)}
            onDone={(said, changeId) => {
              setBulk(null);
              bulk.selection.clear();
              void queries.invalidateQueries({ queryKey: requirementsKey });
              tell(outcome(said, changeId));
            }}
          />
        </Suspense>
      )}
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
