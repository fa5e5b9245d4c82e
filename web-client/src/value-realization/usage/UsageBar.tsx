import { useTranslations } from 'use-intl';
import { PeriodBar } from '@/charts/PeriodBar';
import { useFormats } from '@/i18n/useFormats';
import { filtersOf, type periodOf, periods } from './model';
import { filterNames, type UsageSearch } from './search';
import { useFilterWords } from './useFilterWords';

/** Period and filters; both live in the address. */
export function UsageBar({
  search,
  onSearch,
  period,
}: {
  search: UsageSearch;
  onSearch: (next: UsageSearch) => void;
  period: ReturnType<typeof periodOf>;
}) {
  const t = useTranslations('usage');
  const format = useFormats();
  const wordOf = useFilterWords();
  const filters = filtersOf(search);
  const without = (...names: (keyof UsageSearch)[]): UsageSearch => {
    const next = { ...search };
    for (const name of names) delete next[name];
    return next;
  };
  const own = search.from !== undefined || search.to !== undefined;
  const narrowed = filterNames.flatMap((name) => {
    const value = filters[name];
    if (value === undefined) return [];
    const text = wordOf(name, value);
    return [{ key: name, text, name: text, onRemove: () => onSearch(without(name)) }];
  });
  const days = {
    key: 'period',
    text: t('fromTo', { from: format.date(period.from), to: format.date(period.to) }),
    name: t('period'),
    onRemove: () => onSearch(without('from', 'to')),
  };
  return (
    <PeriodBar
      label={t('period')}
      period={period.weeks}
      periods={periods.map((weeks) => ({ value: weeks, label: t('lastWeeks', { weeks }) }))}
      onPeriod={(weeks) => onSearch({ ...without('from', 'to'), weeks })}
      chips={own ? [days, ...narrowed] : narrowed}
      source={t('source')}
    />
  );
}
