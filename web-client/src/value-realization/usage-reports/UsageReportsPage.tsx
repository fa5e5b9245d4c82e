import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { Grid } from '@/grid/Grid';
import { EmptyState } from '@/ui/EmptyState';
import { toastDone } from '@/ui/toast';
import { dueQuery, fetchReports, path, reportsKey } from './api';
import { useReportColumns } from './columns';
import type { UsageReport } from './model';
import styles from './usageReports.module.css';

const CreateDialog = lazy(() => import('./CreateDialog'));
const keyOf = (row: UsageReport): string => String(row.id);

/** Every usage report: for whom, for when, how far; and above them who is due for one. */
export function UsageReportsPage() {
  const t = useTranslations('usageReports');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const columns = useReportColumns();
  const mayKeep = may(useMe(), 'usageReports.keep');
  const due = useQuery(dueQuery).data?.total ?? 0;
  const [creating, setCreating] = useState(false);
  const actions = useMemo<Action[]>(
    () =>
      mayKeep
        ? [
            {
              id: 'createUsageReport',
              label: t('create'),
              icon: 'plus',
              place: 'create',
              shortcut: 'c',
              words: 'xjbg xinjian baogao new usage report',
              run: () => setCreating(true),
            },
          ]
        : [],
    [mayKeep, t],
  );
  useActions(actions);
  const open = useCallback(
    (row: Pick<UsageReport, 'id'>) =>
      void navigate({ to: '/value-realization/usage-reports/$id', params: { id: String(row.id) } }),
    [navigate],
  );
  return (
    <>
      {due > 0 && (
        <p className={styles.dueLine}>
          <Link to="/value-realization/usage-reports/due">{t('dueLink', { count: due })}</Link>
        </p>
      )}
      <Grid
        list="usageReports"
        path={path}
        queryKey={reportsKey}
        fetchPage={fetchReports}
        columns={columns}
        defaultSort="-updatedAt"
        keyOf={keyOf}
        onOpen={open}
        empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      />
      {creating && (
        <Suspense>
          <CreateDialog
            onDone={(report) => {
              setCreating(false);
              void queries.invalidateQueries({ queryKey: reportsKey });
              toastDone(t('created', { title: report.title }));
              open(report);
            }}
            onClose={() => setCreating(false)}
          />
        </Suspense>
      )}
    </>
  );
}
