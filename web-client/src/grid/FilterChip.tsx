import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { Icon } from '@/ui/Icon';
import { Popover } from '@/ui/Popover';
import { type Column, filterLabel, filterName } from './column';
import styles from './FilterBar.module.css';
import { LazyFilterEditor } from './LazyFilterEditor';
import { type ListQuery, rangeOf, withFilter } from './search';

/** What a filter says, a click to change it, a cross to drop it. */
export function FilterChip<Row>({
  column,
  query,
  setQuery,
}: {
  column: Column<Row>;
  query: ListQuery;
  setQuery: (query: ListQuery) => void;
}) {
  const t = useTranslations('grid');
  const words = useWords(column, query);
  const name = filterName(column);
  const drop = () =>
    setQuery([name, `${name}.from`, `${name}.to`].reduce((now, one) => withFilter(now, one, []), query));
  return (
    <span className={styles.chip}>
      <span className={styles.chipName}>{filterLabel(column)}</span>
      <Popover
        label={filterLabel(column)}
        trigger={
          <button
            type="button"
            className={styles.chipValue}
            aria-label={t('changeFilter', { name: filterLabel(column), value: words })}
          >
            {words}
          </button>
        }
      >
        <div className={styles.editor}>
          <LazyFilterEditor column={column} query={query} setQuery={setQuery} />
        </div>
      </Popover>
      <button
        type="button"
        className={styles.chipRemove}
        aria-label={t('dropFilter', { name: filterLabel(column) })}
        onClick={drop}
      >
        <Icon name="x" size={12} />
      </button>
    </span>
  );
}

function useWords<Row>(column: Column<Row>, query: ListQuery): string {
  const t = useTranslations('grid');
  const format = useFormats();
  const { filter } = column;
  const name = filterName(column);
  const values = query.filters[name] ?? [];
  if (!filter) return '';
  if (filter.kind === 'choice') {
    const labels = values.map(
      (value) => filter.options.find((option) => option.value === value)?.label ?? value,
    );
    return labels.length > 2 ? t('several', { count: labels.length }) : labels.join(t('or'));
  }
  if (filter.kind === 'lookup') return t('several', { count: values.length });
  if (filter.kind === 'text') return values.join(t('or'));
  const { from, to } = rangeOf(query, name);
  const write = (value: string) => (filter.kind === 'date' ? format.date(value) : value);
  if (from !== '' && to !== '') return t('between', { from: write(from), to: write(to) });
  if (from !== '') return filter.kind === 'date' ? t('since', { from: write(from) }) : t('atLeast', { from });
  return filter.kind === 'date' ? t('until', { to: write(to) }) : t('atMost', { to });
}
