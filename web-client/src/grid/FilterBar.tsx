import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, IconButton } from '@/ui/Button';
import { Popover } from '@/ui/Popover';
import popup from '@/ui/popup.module.css';
import { type Column, filterLabel, filterName } from './column';
import styles from './FilterBar.module.css';
import { FilterChip } from './FilterChip';
import { LazyFilterEditor } from './LazyFilterEditor';
import { ColumnMenu, ExportMenu, GroupMenu, SortMenu } from './ListMenus';
import { SearchField } from './SearchField';
import type { ListQuery } from './search';
import type { ListState } from './useListQuery';

/** Whether a filter on this column is set. */
export function isFiltered<Row>(query: ListQuery, column: Column<Row>): boolean {
  const name = filterName(column);
  return [name, `${name}.from`, `${name}.to`].some((one) => (query.filters[one]?.length ?? 0) > 0);
}

export function FilterBar<Row>({
  state,
  columns,
  chosen,
  path,
  search,
  adding,
  setAdding,
}: {
  state: ListState;
  columns: readonly Column<Row>[];
  chosen: readonly Column<Row>[];
  path: string;
  search: boolean;
  adding: boolean;
  setAdding: (open: boolean) => void;
}) {
  const t = useTranslations('grid');
  const { query, setQuery } = state;
  const filterable = columns.filter((column) => column.filter);
  return (
    <div className={styles.bar}>
      <div className={styles.chips}>
        {filterable
          .filter((column) => isFiltered(query, column))
          .map((column) => (
            <FilterChip key={column.id} column={column} query={query} setQuery={setQuery} />
          ))}
        <Popover
          open={adding}
          onOpenChange={setAdding}
          label={t('filter')}
          trigger={
            <Button tone="quiet" size="small" icon="filter" shortcut="f">
              {t('filter')}
            </Button>
          }
        >
          <AddFilter columns={filterable} query={query} setQuery={setQuery} />
        </Popover>
      </div>
      {search && <SearchField value={query.q} onChange={(q) => setQuery({ ...query, q })} />}
      <SortMenu columns={columns} query={query} setQuery={setQuery} />
      <GroupMenu columns={columns} query={query} setQuery={setQuery} />
      <ColumnMenu columns={columns} chosen={chosen} query={query} setQuery={setQuery} />
      <ExportMenu path={path} query={query} />
    </div>
  );
}

/** First the column, then its editor; what is chosen works at once. */
function AddFilter<Row>({
  columns,
  query,
  setQuery,
}: {
  columns: readonly Column<Row>[];
  query: ListQuery;
  setQuery: (query: ListQuery) => void;
}) {
  const t = useTranslations('grid');
  const [id, setId] = useState<string | null>(null);
  const column = columns.find((one) => one.id === id);
  if (column) {
    return (
      <div className={styles.editor}>
        <div className={styles.editorHead}>
          <IconButton icon="left" size="small" label={t('back')} onClick={() => setId(null)} />
          <b>{filterLabel(column)}</b>
        </div>
        <LazyFilterEditor column={column} query={query} setQuery={setQuery} />
      </div>
    );
  }
  return (
    <ul className={styles.names}>
      {columns.map((one) => (
        <li key={one.id}>
          <button type="button" className={popup.item} onClick={() => setId(one.id)}>
            {filterLabel(one)}
          </button>
        </li>
      ))}
    </ul>
  );
}
