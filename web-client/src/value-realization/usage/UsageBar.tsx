import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { IconButton } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { filtersOf, type periodOf, periods } from './model';
import { type FilterName, filterNames, type UsageSearch } from './search';
import styles from './usage.module.css';
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
  const u = useTranslations('ui');
  const format = useFormats();
  const wordOf = useFilterWords();
  const filters = filtersOf(search);
  const without = (...names: (keyof UsageSearch)[]): UsageSearch => {
    const next = { ...search };
    for (const name of names) delete next[name];
    return next;
  };
  const own = search.from !== undefined || search.to !== undefined;
  return (
    <div className={styles.bar}>
      <div className={styles.period}>
        <Select
          bare
          label={t('period')}
          value={period.weeks}
          onChange={(weeks) => onSearch({ ...without('from', 'to'), weeks })}
          options={periods.map((weeks) => ({ value: weeks, label: t('lastWeeks', { weeks }) }))}
        />
      </div>
      {own && (
        <span className={styles.chip}>
          {t('fromTo', { from: format.date(period.from), to: format.date(period.to) })}
          <IconButton
            icon="x"
            size="small"
            label={u('removeNamed', { name: t('period') })}
            onClick={() => onSearch(without('from', 'to'))}
          />
        </span>
      )}
      {filterNames
        .flatMap((name): [FilterName, string][] => {
          const value = filters[name];
          return value === undefined ? [] : [[name, value]];
        })
        .map(([name, value]) => (
          <span key={name} className={styles.chip}>
            {wordOf(name, value)}
            <IconButton
              icon="x"
              size="small"
              label={u('removeNamed', { name: wordOf(name, value) })}
              onClick={() => onSearch(without(name))}
            />
          </span>
        ))}
      <span className={styles.source}>{t('source')}</span>
    </div>
  );
}
