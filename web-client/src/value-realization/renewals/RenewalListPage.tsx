import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback } from 'react';
import { useTranslations } from 'use-intl';
import type { Renewal } from '@/api/workplace';
import { Grid } from '@/grid/Grid';
import { useCrumb } from '@/lib/crumb';
import { EmptyState } from '@/ui/EmptyState';
import { ListPage } from '@/ui/Page';
import { fetchRenewals, path, renewalsKey } from './api';
import { useRenewalColumns } from './columns';
import { RenewalTabs } from './RenewalTabs';

const RenewalPeek = lazy(async () => ({ default: (await import('./RenewalPeek')).RenewalPeek }));
const keyOf = (row: Renewal): string => String(row.id);

/** Every renewal, to filter, sort, group, save as a view and export. */
export function RenewalListPage() {
  const t = useTranslations('renewals');
  useCrumb(t('way.list'));
  const navigate = useNavigate();
  const columns = useRenewalColumns();
  const open = useCallback(
    (row: Renewal) => void navigate({ to: '.', search: (before) => ({ ...before, peek: String(row.id) }) }),
    [navigate],
  );
  return (
    <ListPage>
      <h1 data-hidden-text="">{t('title')}</h1>
      <RenewalTabs />
      <Grid
        list="renewals"
        path={path}
        queryKey={renewalsKey}
        fetchPage={fetchRenewals}
        columns={columns}
        defaultSort="endsOn"
        keyOf={keyOf}
        onOpen={open}
        noSearch
        peek={(id, _, close) => (
          <Suspense>
            <RenewalPeek key={id} id={Number(id)} onClose={close} />
          </Suspense>
        )}
        empty={<EmptyState icon="document" title={t('listEmpty')} />}
      />
    </ListPage>
  );
}
