import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action, Outcome } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { ErrorState } from '@/ui/ErrorState';
import { BulkBar } from './BulkBar';
import type { Column } from './column';
import { countQuery } from './count';
import { FilterBar } from './FilterBar';
import styles from './Grid.module.css';
import { GridTable } from './GridTable';
import { HintBar } from './HintBar';
import type { ListQuery } from './search';
import { useActiveRow } from './useActiveRow';
import { useEditing } from './useEditing';
import { useFit } from './useFit';
import { useGridKeys } from './useGridKeys';
import { useListQuery } from './useListQuery';
import { type FetchPage, useRows } from './useRows';
import { type Selection, useSelection } from './useSelection';
import { ViewTabs } from './ViewTabs';

const ConflictDialog = lazy(async () => ({ default: (await import('@/ui/ConflictDialog')).ConflictDialog }));

export interface GridProps<Row> {
  /** The list's name, as saved views know it. */
  list: string;
  /** Where the list comes from; exports call the same address. */
  path: string;
  queryKey: readonly unknown[];
  fetchPage: FetchPage<Row>;
  columns: readonly Column<Row>[];
  defaultSort: string;
  /** What stands in the address for a row: its key. */
  keyOf: (row: Row) => string;
  onOpen: (row: Row) => void;
  /** Drawn in the third column; gets the key, as the row may not be loaded. */
  peek?: (key: string, step: (by: 1 | -1) => void, close: () => void) => ReactNode;
  onEdit?: (row: Row, patch: Record<string, unknown>) => Promise<Outcome | undefined>;
  selectionActions?: (selection: Selection<Row>, query: ListQuery) => Action[];
  empty: ReactNode;
  /** The list has no text search. */
  noSearch?: boolean;
  /** Stands beside the count, about everything behind the query. */
  summary?: (query: ListQuery) => ReactNode;
}

const none: Action[] = [];

/** The one list of the product: views, filters, rows, peek, editing in place, selection. Its state is the address. */
export function Grid<Row>(props: GridProps<Row>) {
  const { columns, keyOf } = props;
  const t = useTranslations('grid');
  const state = useListQuery(props.list, props.defaultSort);
  const { query, peek, setPeek } = state;
  const found = useRows(props.queryKey, props.fetchPage, query, !state.waiting);
  const { rows, total } = found;
  const pool = useQuery(countQuery(props.queryKey, props.fetchPage, '', props.defaultSort)).data ?? null;

  const chosen = useMemo(() => {
    const ids =
      query.columns.length > 0 ? query.columns : columns.filter((one) => !one.hidden).map((one) => one.id);
    return columns.filter((one) => ids.includes(one.id));
  }, [columns, query.columns]);
  const { visible, box } = useFit(chosen);

  const selection = useSelection(rows, keyOf, total);
  const active = useActiveRow(rows, keyOf, peek, setPeek);
  const [column, setColumn] = useState(0);
  const refetch = found.refetch;
  const reread = useCallback(
    async (row: Row) => {
      const pages = (await refetch()).data?.pages ?? [];
      return pages.flatMap((page) => page.items).find((one) => keyOf(one) === keyOf(row));
    },
    [refetch, keyOf],
  );
  const editing = useEditing(rows, visible, props.onEdit, reread);
  const { clash } = editing;
  const [filtering, setFiltering] = useState(false);

  const row = rows[active.index];
  const stepColumn = (by: number) => setColumn((now) => Math.max(0, Math.min(visible.length - 1, now + by)));
  const extend = (by: number) => {
    if (active.index >= 0) selection.extend(active.index, active.index + by);
    active.step(by);
  };
  useGridKeys({
    j: () => active.step(1),
    k: () => active.step(-1),
    arrowdown: () => active.step(1),
    arrowup: () => active.step(-1),
    'shift+j': () => extend(1),
    'shift+k': () => extend(-1),
    'shift+arrowdown': () => extend(1),
    'shift+arrowup': () => extend(-1),
    arrowleft: () => stepColumn(-1),
    arrowright: () => stepColumn(1),
    home: () => active.go(0),
    end: () => active.go(rows.length - 1),
    pagedown: () => active.step(20),
    pageup: () => active.step(-20),
    x: () => row && selection.toggle(row),
    f: () => setFiltering(true),
    ...(row && props.peek ? { space: () => setPeek(peek === null ? keyOf(row) : null) } : {}),
    ...(row ? { enter: () => props.onOpen(row) } : {}),
    ...(row && props.onEdit ? { f2: () => editing.startNear(active.index, column) } : {}),
    ...(peek !== null || selection.count > 0
      ? { escape: () => (selection.count > 0 ? selection.clear() : setPeek(null)) }
      : {}),
  });

  const actions = useMemo(
    () => (selection.count > 0 && props.selectionActions ? props.selectionActions(selection, query) : none),
    [selection, props.selectionActions, query],
  );
  useActions(actions);

  return (
    <div className={styles.grid}>
      <ViewTabs
        list={props.list}
        state={state}
        total={total}
        fetchPage={props.fetchPage}
        queryKey={props.queryKey}
        defaultSort={props.defaultSort}
      />
      <FilterBar
        state={state}
        columns={columns}
        chosen={chosen}
        path={props.path}
        search={props.noSearch !== true}
        adding={filtering}
        setAdding={setFiltering}
      />
      {found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <GridTable
          box={box}
          label={state.view?.name ?? t('all')}
          columns={visible}
          rows={rows}
          found={found}
          query={query}
          setQuery={state.setQuery}
          keyOf={keyOf}
          active={active}
          column={column}
          setColumn={setColumn}
          selection={selection}
          editing={editing}
          peek={peek}
          onOpen={props.onOpen}
          onPeek={props.peek ? setPeek : undefined}
          empty={props.empty}
        />
      )}
      {selection.count > 0 && (
        <BulkBar selection={selection} total={total} loaded={rows.length} actions={actions} />
      )}
      <HintBar
        pool={pool}
        loaded={rows.length}
        total={total}
        summary={props.summary?.(query)}
        canPeek={props.peek !== undefined}
        canEdit={props.onEdit !== undefined}
      />
      {clash && (
        <Suspense>
          <ConflictDialog
            fields={[clash.field]}
            busy={editing.saving}
            onSave={(mine) => (mine.length > 0 ? clash.keepMine() : clash.takeTheirs())}
            onTakeTheirs={clash.takeTheirs}
            onClose={clash.takeTheirs}
          />
        </Suspense>
      )}
      {peek !== null && props.peek?.(peek, active.step, () => setPeek(null))}
    </div>
  );
}
