import { useTranslations } from 'use-intl';
import type { Figures } from '@/api/figures';
import { ChartFrame } from '@/charts/ChartFrame';
import { Histogram } from '@/charts/Histogram';
import { useFormats } from '@/i18n/useFormats';
import { waiting } from './findings';
import { rowsHref } from './search';

/** For how long the undecided have waited. */
export function AgesChart({ figures }: { figures: Figures }) {
  const t = useTranslations('figures');
  const format = useFormats();
  const { total, old, share } = waiting(figures.ages);
  const finding =
    total === 0
      ? t('ages.none')
      : old === 0
        ? t('ages.fresh', { total })
        : t('ages.old', { total, old, share: format.percent(share) });
  const label = (from: number, to: number | null) =>
    to === null ? t('daysFrom', { from }) : t('daysRange', { from, to });
  return (
    <ChartFrame
      finding={finding}
      note={t('agesNote', { n: total, date: format.date(figures.to) })}
      file={t('agesFile')}
      table={{
        head: [t('age'), t('undecided')],
        rows: figures.ages.map((group) => [label(group.fromDays, group.toDays), group.undecided.count]),
      }}
    >
      {(width) => (
        <Histogram
          width={width}
          height={208}
          label={finding}
          bins={figures.ages.map(({ fromDays, toDays, undecided }) => ({
            key: String(fromDays),
            label: label(fromDays, toDays),
            count: undecided.count,
            name: t('ageBin', { days: label(fromDays, toDays), count: undecided.count }),
            href: rowsHref(undecided.rows),
          }))}
        />
      )}
    </ChartFrame>
  );
}
