import { Icon } from '@/ui/Icon';
import { type Column, sortKey } from './column';
import styles from './GridTable.module.css';
import type { ListQuery } from './search';

/** Names of the columns; a click sorts, a second one turns it round. */
export function GridHead<Row>({
  columns,
  query,
  setQuery,
}: {
  columns: readonly Column<Row>[];
  query: ListQuery;
  setQuery: (query: ListQuery) => void;
}) {
  const [first = ''] = query.sort.split(',');
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const key = sortKey(column);
          const sorted = key !== null && first.replace('-', '') === key;
          const down = first.startsWith('-');
          return (
            <th
              key={column.id}
              scope="col"
              data-end={column.align === 'end' || undefined}
              aria-sort={sorted ? (down ? 'descending' : 'ascending') : undefined}
            >
              {key === null ? (
                column.label
              ) : (
                <button
                  type="button"
                  tabIndex={-1}
                  className={styles.sort}
                  onClick={() =>
                    setQuery({ ...query, sort: nextSort(key, sorted, down, column.sortsDown ?? false) })
                  }
                >
                  {column.label}
                  {sorted && <Icon name={down ? 'arrowDown' : 'arrowUp'} size={12} />}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function nextSort(key: string, sorted: boolean, down: boolean, startsDown: boolean): string {
  const nextDown = sorted ? !down : startsDown;
  return nextDown ? `-${key}` : key;
}
