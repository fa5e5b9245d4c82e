import { useTranslations } from 'use-intl';
import type { FigureGroup } from '@/api/figures';
import { IconButton } from '@/ui/Button';
import { Select } from '@/ui/Select';
import styles from './figures.module.css';
import {
  breakdownOf,
  type FigureSearch,
  filterOf,
  filtersOf,
  periodOf,
  periods,
  withoutFilter,
} from './search';
import { useGroupName } from './useGroupName';

/** Period and filters; both live in the address. */
export function FigureBar({
  search,
  onSearch,
  groups,
}: {
  search: FigureSearch;
  onSearch: (next: FigureSearch) => void;
  groups: readonly FigureGroup[];
}) {
  const t = useTranslations('figures');
  const u = useTranslations('ui');
  const nameOf = useGroupName();
  const filters = filtersOf(search);
  const text = (name: string, value: string) => {
    const by = breakdownOf(search);
    const group = filterOf[by] === name ? groups.find((one) => one.key === value) : undefined;
    const dimension = Object.entries(filterOf).find(([, filter]) => filter === name)?.[0];
    return group ? nameOf(by, group) : dimension ? nameOf(dimension, { key: value, name: null }) : value;
  };
  return (
    <div className={styles.bar}>
      <div className={styles.period}>
        <Select
          bare
          label={t('period')}
          value={periodOf(search)}
          onChange={(weeks) => onSearch({ ...search, weeks })}
          options={periods.map((weeks) => ({ value: weeks, label: t('lastWeeks', { weeks }) }))}
        />
      </div>
      {filters.map(({ name, value }) => (
        <span key={name + value} className={styles.chip}>
          {text(name, value)}
          <IconButton
            icon="x"
            size="small"
            label={u('removeNamed', { name: value })}
            onClick={() => onSearch(withoutFilter(search, name, value))}
          />
        </span>
      ))}
      <span className={styles.source}>{t('source')}</span>
    </div>
  );
}
