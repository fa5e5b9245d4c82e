import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { customerNameQuery, reportsKey, reportsOf } from './api';
import { stateTone } from './model';
import styles from './usageReports.module.css';

const CreateDialog = lazy(() => import('./CreateDialog'));

/** A customer's reports, the latest period first. */
export function ReportsOf({ customer }: { customer: number }) {
  const t = useTranslations('usageReports');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const mayKeep = may(useMe(), 'usageReports.keep');
  const { data, error, refetch } = useQuery(reportsOf(customer));
  const [creating, setCreating] = useState(false);
  const named = useQuery({ ...customerNameQuery(customer), enabled: creating }).data;
  const create = mayKeep && (
    <Button icon="plus" onClick={() => setCreating(true)}>
      {t('create')}
    </Button>
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={4} />;
  return (
    <section aria-label={t('of')}>
      {data.length === 0 ? (
        <EmptyState title={t('none')} action={create}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <>
          {create}
          <ul className={styles.list}>
            {data.map((one) => (
              <li key={one.id}>
                <Link to="/value-realization/usage-reports/$id" params={{ id: String(one.id) }}>
                  {one.title}
                </Link>
                <Tag tone={stateTone[one.state]}>{t(`state.${one.state}`)}</Tag>
                <span>
                  {one.fromOn} – {one.toOn}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {creating && named && (
        <Suspense>
          <CreateDialog
            customer={named}
            onDone={(report) => {
              void queries.invalidateQueries({ queryKey: reportsKey });
              void navigate({
                to: '/value-realization/usage-reports/$id',
                params: { id: String(report.id) },
              });
            }}
            onClose={() => setCreating(false)}
          />
        </Suspense>
      )}
    </section>
  );
}
