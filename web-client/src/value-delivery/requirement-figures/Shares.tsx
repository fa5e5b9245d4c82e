import { useTranslations } from 'use-intl';
import type { Figures } from '@/api/figures';
import { ChartFrame } from '@/charts/ChartFrame';
import { ShareRows } from '@/charts/ShareRows';
import { SpanBar } from '@/charts/SpanBar';
import { useFormats } from '@/i18n/useFormats';
import styles from './figures.module.css';
import { grade } from './findings';
import { rowsHref } from './search';

/** Time to a decision, the share with a reason, and how often ops and product management agree. */
export function Shares({ figures }: { figures: Figures }) {
  const t = useTranslations('figures');
  const format = useFormats();
  const { timeToDecision: time, reasons, agreement } = figures;
  const period = { from: format.date(figures.from), to: format.date(figures.to) };
  const days = (count: number | null) => t('days', { count: count ?? 0 });
  const timeFinding =
    time.medianDays === null
      ? t('time.none')
      : t('time.found', { half: time.medianDays, most: time.p90Days ?? time.medianDays });
  const reasonFinding =
    reasons.share === null
      ? t('reasons.none')
      : t(`reasons.${grade(reasons.share)}`, { share: format.percent(reasons.share) });
  const agreeFinding =
    agreement.share === null
      ? t('agreement.none')
      : t(`agreement.${grade(agreement.share)}`, { share: format.percent(agreement.share) });
  return (
    <div className={styles.shares}>
      <ChartFrame
        finding={timeFinding}
        note={t('timeNote', { ...period, n: time.decisions })}
        file={t('timeFile')}
        table={{
          head: [t('measure'), t('daysUnit')],
          rows: [
            [t('half'), time.medianDays],
            [t('nineOfTen'), time.p90Days],
          ],
        }}
      >
        {(width) =>
          time.medianDays !== null && (
            <SpanBar
              width={width}
              label={timeFinding}
              half={time.medianDays}
              most={time.p90Days ?? time.medianDays}
              halfText={`${t('half')} ${days(time.medianDays)}`}
              mostText={`${t('nineOfTen')} ${days(time.p90Days)}`}
            />
          )
        }
      </ChartFrame>
      <ChartFrame
        finding={reasonFinding}
        note={t('reasonsNote', { ...period, n: reasons.withReason.count + reasons.withoutReason.count })}
        file={t('reasonsFile')}
        table={{
          head: [t('measure'), t('count')],
          rows: [
            [t('withReason'), reasons.withReason.count],
            [t('withoutReason'), reasons.withoutReason.count],
          ],
        }}
      >
        {() => (
          <ShareRows
            legend={[{ key: 'count', label: t('count') }]}
            rows={[
              {
                key: 'with',
                label: t('withReason'),
                parts: [{ key: 'count', value: reasons.withReason.count }],
                text: format.number(reasons.withReason.count),
                href: rowsHref(reasons.withReason.rows),
              },
              {
                key: 'without',
                label: t('withoutReason'),
                parts: [{ key: 'count', value: reasons.withoutReason.count }],
                text: format.number(reasons.withoutReason.count),
                href: rowsHref(reasons.withoutReason.rows),
              },
            ]}
          />
        )}
      </ChartFrame>
      <ChartFrame
        finding={agreeFinding}
        note={t('agreementNote', { ...period, n: agreement.recommendations })}
        file={t('agreementFile')}
        table={{
          head: [t('measure'), t('count')],
          rows: [
            [t('agreed'), agreement.agreed],
            [t('differed'), agreement.recommendations - agreement.agreed],
          ],
        }}
      >
        {() => (
          <ShareRows
            legend={[
              { key: 'agreed', label: t('agreed') },
              { key: 'differed', label: t('differed') },
            ]}
            rows={[
              {
                key: 'all',
                label: t('recommendations'),
                parts: [
                  { key: 'agreed', value: agreement.agreed },
                  { key: 'differed', value: agreement.recommendations - agreement.agreed },
                ],
                text: `${agreement.agreed} / ${agreement.recommendations}`,
                href: null,
              },
            ]}
          />
        )}
      </ChartFrame>
    </div>
  );
}
