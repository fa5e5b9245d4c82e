import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import type { Outcome } from '@/actions/action';
import type { Requirement } from '@/api/types';
import { Grid } from '@/grid/Grid';
import { EmptyState } from '@/ui/EmptyState';
import { changeRequirement, fetchRequirements, path, requirementsKey } from './api';
import { useRequirementColumns } from './columns';
import { RequirementPeek } from './RequirementPeek';

const keyOf = (row: Requirement): string => row.key;

export function RequirementsPage() {
  const t = useTranslations('requirements');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const columns = useRequirementColumns();

  const open = useCallback(
    (row: Requirement) =>
      void navigate({ to: '/value-delivery/requirements/$key', params: { key: row.key } }),
    [navigate],
  );
  const edit = useCallback(
    async (row: Requirement, patch: Record<string, unknown>): Promise<Outcome> => {
      await changeRequirement(row.id, `"${row.version}"`, patch);
      await queries.invalidateQueries({ queryKey: requirementsKey });
      return { done: t('saved', { key: row.key }) };
    },
    [queries, t],
  );

  return (
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
  );
}
