import { useTranslations } from 'use-intl';
import type { FigureGroup } from '@/api/figures';
import { PeriodBar } from '@/charts/PeriodBar';
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
  const nameOf = useGroupName();
  const filters = filtersOf(search);
  const text = (name: string, value: string) => {
    const by = breakdownOf(search);
    const group = filterOf[by] === name ? groups.find((one) => one.key === value) : undefined;
    const dimension = Object.entries(filterOf).find(([, filter]) => filter === name)?.[0];
    return group ? nameOf(by, group) : dimension ? nameOf(dimension, { key: value, name: null }) : value;
  };
  return (
    <PeriodBar
      label={t('period')}
      period={periodOf(search)}
      periods={periods.map((weeks) => ({ value: weeks, label: t('lastWeeks', { weeks }) }))}
      onPeriod={(weeks) => onSearch({ ...search, weeks })}
      chips={filters.map(({ name, value }) => ({
        key: name + value,
        text: text(name, value),
        name: value,
        onRemove: () => onSearch(withoutFilter(search, name, value)),
      }))}
      source={t('source')}
    />
  );
}
