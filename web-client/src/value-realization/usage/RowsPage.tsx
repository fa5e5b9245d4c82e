import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Problem } from '@/api/problem';
import type { Column } from '@/grid/column';
import { Grid } from '@/grid/Grid';
import type { FetchPage } from '@/grid/useRows';
import { EmptyState } from '@/ui/EmptyState';
import { PageError } from '@/ui/PageError';
import { fetchEarly, fetchFlags, fetchImported, fetchKept, fetchUnknown, paths, usageKey } from './api';
import { ContradictionPeek } from './ContradictionPeek';
import { KeptPeek } from './KeptPeek';
import { UnknownPeek } from './UnknownPeek';
import { useFindingColumns } from './useFindingColumns';

type ListName =
  | 'keptEvents'
  | 'importedEvents'
  | 'unknownCustomers'
  | 'flagContradictions'
  | 'earlyCustomers';
type Step = (by: 1 | -1) => void;

/** The rows behind a finding: filtered, sorted, exported, each with what can be done about it. */
export function RowsPage({ list, onOpenCustomer }: { list: string; onOpenCustomer: (id: number) => void }) {
  const t = useTranslations('usage');
  const columns = useFindingColumns();
  const rows = <Row extends { id: number }>(
    name: ListName,
    path: string,
    fetchPage: FetchPage<Row>,
    shown: Column<Row>[],
    sort: string,
    customerOf?: (row: Row) => number | null,
    peek?: (id: number, step: Step, close: () => void) => ReactNode,
  ) => (
    <>
      <h1 data-hidden-text="">{t(`list.${name}`)}</h1>
      <Grid<Row>
        key={name}
        list={name}
        path={path}
        queryKey={[...usageKey, name]}
        fetchPage={fetchPage}
        columns={shown}
        defaultSort={sort}
        keyOf={(row) => String(row.id)}
        onOpen={(row) => {
          const customer = customerOf?.(row) ?? null;
          if (customer !== null) onOpenCustomer(customer);
        }}
        {...(peek ? { peek: (key, step, close) => peek(Number(key), step, close) } : {})}
        empty={
          <EmptyState icon="check" title={t('quality.none')}>
            {t('quality.noneText')}
          </EmptyState>
        }
      />
    </>
  );
  switch (list) {
    case 'kept-events':
      return rows(
        'keptEvents',
        paths.kept,
        fetchKept,
        columns.kept,
        '-receivedAt',
        undefined,
        (id, step, close) => <KeptPeek id={id} step={step} close={close} />,
      );
    case 'imported-events':
      return rows(
        'importedEvents',
        paths.imported,
        fetchImported,
        columns.imported,
        'id',
        (row) => row.customerId,
      );
    case 'unknown-customers':
      return rows(
        'unknownCustomers',
        paths.unknown,
        fetchUnknown,
        columns.unknown,
        '-events',
        (row) => row.customerId,
        (id, step, close) => <UnknownPeek id={id} step={step} close={close} />,
      );
    case 'flag-contradictions':
      return rows(
        'flagContradictions',
        paths.flags,
        fetchFlags,
        columns.flags,
        'name',
        (row) => row.id,
        (id, step, close) => <ContradictionPeek id={id} step={step} close={close} />,
      );
    case 'early-customers':
      return rows('earlyCustomers', paths.early, fetchEarly, columns.early, '-events', (row) => row.id);
    default:
      return <PageError error={new Problem(404, {})} onRetry={() => undefined} />;
  }
}
