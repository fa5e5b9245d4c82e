import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { ChartFrame } from '@/charts/ChartFrame';
import { PercentileStrips } from '@/charts/PercentileStrips';
import { useFormats } from '@/i18n/useFormats';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { type CustomerUsage, customerUsageQuery, type Measure } from './api';
import { extremes, isMeasure } from './model';
import styles from './usage.module.css';

/** How do others do? Seven measures of the last four weeks, each among customers like this one. */
export function CustomerMeasures({ customer }: { customer: number }) {
  const found = useQuery(customerUsageQuery(customer));
  return (
    <section className={styles.part}>
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <SkeletonLines lines={7} />}
      {found.data && <Measures usage={found.data} />}
    </section>
  );
}

const withWords = ['tierAndIndustry', 'tier', 'all'] as const;

function Measures({ usage }: { usage: CustomerUsage }) {
  const t = useTranslations('usage');
  const format = useFormats();
  const words = (measure: string) => (isMeasure(measure) ? t(`measure.${measure}`) : measure);
  const value = (measure: string, amount: number | null) => {
    if (amount === null) return t('unset');
    if (measure === 'activation') return format.percent(amount);
    if (measure === 'trend') return `${amount > 0 ? '+' : ''}${format.percent(amount)}`;
    if (measure === 'minutes') return t('hours', { hours: format.number(amount / 60, amount < 600 ? 1 : 0) });
    return format.number(amount, measure === 'depth' ? 1 : 0);
  };
  const { best, worst } = extremes(usage.measures);
  const others = usage.comparison;
  const finding =
    best === null || others === null
      ? t('measures.alone')
      : worst === null
        ? t('measures.one', { best: words(best.measure), high: best.percentile ?? 0 })
        : t('measures.found', {
            best: words(best.measure),
            high: best.percentile ?? 0,
            worst: words(worst.measure),
            low: worst.percentile ?? 0,
          });
  const kind = withWords.find((one) => one === others?.with) ?? 'all';
  const text = (one: Measure) =>
    one.percentile === null
      ? t('measures.nobody')
      : t('measures.higher', { percentile: one.percentile, middle: value(one.measure, one.middle) });
  return (
    <ChartFrame
      finding={finding}
      note={
        others === null
          ? t('measures.noteAlone')
          : t('measures.note', {
              count: others.customers,
              kind: t(`similar.${kind}`),
              to: format.date(others.countedTo),
            })
      }
      file={t('measures.file')}
      table={{
        head: [
          t('measures.name'),
          t('measures.own'),
          t('measures.percentile'),
          t('measures.low'),
          t('measures.middle'),
          t('measures.high'),
        ],
        rows: usage.measures.map((one) => [
          words(one.measure),
          one.value,
          one.percentile,
          one.low,
          one.middle,
          one.high,
        ]),
      }}
    >
      {() => (
        <PercentileStrips
          ends={[t('measures.least'), t('measures.most')]}
          strips={usage.measures.map((one) => ({
            key: one.measure,
            label: words(one.measure),
            value: value(one.measure, one.value),
            percentile: one.percentile,
            text: text(one),
          }))}
        />
      )}
    </ChartFrame>
  );
}
