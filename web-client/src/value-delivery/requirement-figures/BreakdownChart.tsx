import { useTranslations } from 'use-intl';
import type { Breakdown, FigureGroup, Figures } from '@/api/figures';
import { ChartFrame } from '@/charts/ChartFrame';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { BreakdownTable } from './BreakdownTable';
import styles from './figures.module.css';
import { largest } from './findings';
import { breakdowns, type FigureSearch, filterOf } from './search';
import { useGroupName } from './useGroupName';

/** The same figures by region, customer, module, class and so on. */
export function BreakdownChart({
  figures,
  search,
  onSearch,
}: {
  figures: Figures;
  search: FigureSearch;
  onSearch: (next: FigureSearch) => void;
}) {
  const t = useTranslations('figures');
  const format = useFormats();
  const nameOf = useGroupName();
  const { by, groups } = figures;
  const most = largest(groups, figures.received.count);
  const finding = most
    ? t('breakdown.most', {
        name: nameOf(by, most.group),
        count: most.count,
        share: format.percent(most.share),
      })
    : t('breakdown.none', { by: t(`by.${by}`) });
  const narrow = (group: FigureGroup) =>
    group.key === null ? undefined : () => onSearch({ ...search, [filterOf[by]]: filterValue(by, group) });
  return (
    <div className={styles.breakdown}>
      <fieldset className={styles.tabs} aria-label={t('breakDownBy')}>
        {breakdowns.map((one) => (
          <Button
            key={one}
            size="small"
            tone={one === by ? 'plain' : 'quiet'}
            aria-pressed={one === by}
            onClick={() => onSearch({ ...search, by: one })}
          >
            {t(`by.${one}`)}
          </Button>
        ))}
      </fieldset>
      <ChartFrame
        finding={finding}
        note={t(by === 'customer' ? 'breakdownNoteCustomer' : 'breakdownNote', {
          from: format.date(figures.from),
          to: format.date(figures.to),
          n: figures.received.count,
          groups: groups.length,
        })}
        file={t('breakdownFile', { by: t(`by.${by}`) })}
        table={{
          head: [
            t(`by.${by}`),
            t('received'),
            t('undecided'),
            t('decided'),
            t('accepted'),
            t('later'),
            t('rejected'),
          ],
          rows: groups.map((group) => [
            nameOf(by, group),
            group.received.count,
            group.undecided.count,
            group.decided.count,
            group.accepted.count,
            group.later.count,
            group.rejected.count,
          ]),
        }}
      >
        {() => <BreakdownTable by={by} groups={groups} narrow={narrow} />}
      </ChartFrame>
    </div>
  );
}

/** Regions are filtered by their names, everything else by its key. */
const filterValue = (by: Breakdown, group: FigureGroup): string =>
  (by === 'region' ? group.name : group.key) ?? '';
