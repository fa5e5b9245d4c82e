import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useFormats } from '@/i18n/useFormats';
import { Button, buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { PageError } from '@/ui/PageError';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { dueQuery, reportsKey } from './api';
import type { DueReport } from './model';

const CreateDialog = lazy(() => import('./CreateDialog'));
const RhythmDialog = lazy(() => import('./RhythmDialog'));

/** Who has seen no report for too long, the longest first. */
export function DueReportsPage() {
  const t = useTranslations('usageReports');
  const format = useFormats();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const mayKeep = may(useMe(), 'usageReports.keep');
  const { data, error, refetch } = useQuery(dueQuery);
  const [begin, setBegin] = useState<DueReport | null>(null);
  const [setting, setSetting] = useState(false);
  if (error) return <PageError error={error} onRetry={() => void refetch()} />;
  return (
    <Page
      title={t('due')}
      text={t('dueText')}
      width="wide"
      actions={
        <>
          {mayKeep && <Button onClick={() => setSetting(true)}>{t('rhythm')}</Button>}
          <Link to="/value-realization/usage-reports" className={buttonClass({})}>
            {t('all')}
          </Link>
        </>
      }
    >
      {!data && <SkeletonLines lines={8} />}
      {data?.items.length === 0 && <EmptyState title={t('dueNone')}>{t('dueNoneText')}</EmptyState>}
      {data && data.items.length > 0 && (
        <Table
          label={t('due')}
          columns={[
            { label: t('customer') },
            { label: t('rhythm'), width: 100 },
            { label: t('field.owner'), width: 100 },
            { label: t('last'), width: 110 },
            { label: t('dueOn'), width: 110 },
            { label: t('act'), hidden: true, width: 110 },
          ]}
        >
          {data.items.map((row) => (
            <tr key={row.customerId}>
              <td>
                <Link to="/value-realization/customers/$id" params={{ id: String(row.customerId) }}>
                  {row.customerName}
                </Link>
              </td>
              <td>{row.tier === null ? '' : t(`tierOf.${row.tier}`)}</td>
              <td>{row.ownerName}</td>
              <td>{row.lastPresentedOn === null ? t('never') : format.longDate(row.lastPresentedOn)}</td>
              <td>{format.longDate(row.dueOn)}</td>
              <td>
                {row.openReportId !== null ? (
                  <Link
                    to="/value-realization/usage-reports/$id"
                    params={{ id: String(row.openReportId) }}
                    className={buttonClass({ size: 'small' })}
                  >
                    {t('goOn')}
                  </Link>
                ) : (
                  mayKeep && (
                    <Button size="small" onClick={() => setBegin(row)}>
                      {t('begin')}
                    </Button>
                  )
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <Suspense>
        {begin && (
          <CreateDialog
            customer={{ id: begin.customerId, name: begin.customerName }}
            onDone={(report) => {
              void queries.invalidateQueries({ queryKey: reportsKey });
              void navigate({
                to: '/value-realization/usage-reports/$id',
                params: { id: String(report.id) },
              });
            }}
            onClose={() => setBegin(null)}
          />
        )}
        {setting && <RhythmDialog onClose={() => setSetting(false)} />}
      </Suspense>
    </Page>
  );
}
