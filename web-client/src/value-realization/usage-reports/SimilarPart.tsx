import { useTranslations } from 'use-intl';
import { ChartFrame } from '@/charts/ChartFrame';
import { PercentileStrip } from '@/charts/PercentileStrip';
import { useFormats } from '@/i18n/useFormats';
import type { Usage } from './model';
import styles from './ReportSheet.module.css';

const shares = ['activation', 'trend'];
const known = ['activation', 'activeUsers', 'minutes', 'outputs', 'breadth', 'depth', 'trend'] as const;

/** Where the customer stands among those like it, measure by measure. */
export function SimilarPart({ usage }: { usage: Usage }) {
  const t = useTranslations('reportSheet');
  const { number, percent } = useFormats();
  const { comparison, measures } = usage;
  if (comparison === null || measures.length === 0) return null;
  const rows = known.flatMap((name) =>
    measures.filter((one) => one.measure === name).map((one) => ({ ...one, name })),
  );
  const said = (measure: string, value: number | null) =>
    value === null ? '–' : shares.includes(measure) ? percent(value) : number(value, 1);
  return (
    <div className={styles.picture}>
      <ChartFrame
        finding={t(
          `with.${comparison.with === 'tierAndIndustry' || comparison.with === 'tier' ? comparison.with : 'all'}`,
        )}
        note={t('stripNote', { customers: comparison.customers })}
        file="percentiles"
        table={{
          head: [t('section.similar'), t('value'), t('percentile')],
          rows: rows.map((row) => [t(`measure.${row.name}`), row.value, row.percentile]),
        }}
      >
        {(width) => (
          <PercentileStrip
            width={width}
            label={t('section.similar')}
            ends={[t('least'), t('middle'), t('most')]}
            rows={rows.map((row) => ({
              key: row.measure,
              label: t(`measure.${row.name}`),
              percentile: row.percentile,
              text: said(row.measure, row.value),
            }))}
          />
        )}
      </ChartFrame>
    </div>
  );
}
