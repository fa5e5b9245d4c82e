import { useTranslations } from 'use-intl';
import type { CooperationFigures } from '@/api/workplace';
import { ChartFrame } from '@/charts/ChartFrame';
import { InOutBars } from '@/charts/InOutBars';
import { useFormats } from '@/i18n/useFormats';
import { lastDay, rowsHref, sumOf } from './model';

/** Renewals kept above the line and lost below it, by the month in which the contracts ended. */
export function Renewals({ figures }: { figures: CooperationFigures }) {
  const t = useTranslations('cooperation');
  const format = useFormats();
  const { renewalRates: rates } = figures;
  const months = [...new Set(rates.flatMap((one) => (one.month === null ? [] : [one.month])))];
  const decided = sumOf(rates, (one) => one.decided);
  const kept = sumOf(rates, (one) => one.kept);
  const rows = months.map((month) => {
    const own = rates.filter((one) => one.month === month);
    const [arrived, left] = [sumOf(own, (one) => one.kept), sumOf(own, (one) => one.decided - one.kept)];
    const days = `endsOn.from=${month}-01&endsOn.to=${lastDay(month)}`;
    const open = (query: string) => rowsHref({ list: 'renewals', query: `${query}&${days}` });
    return {
      key: month,
      label: format.month(month),
      arrived,
      left,
      arrivedLabel: `${format.month(month)} ${t('kept')} ${arrived}`,
      leftLabel: `${format.month(month)} ${t('lost')} ${left}`,
      arrivedHref: open('state=renewed&state=reduced'),
      leftHref: open('state=lost'),
    };
  });
  const finding =
    decided === 0
      ? t('rateNone')
      : t('rateFinding', { rate: format.percent(kept / decided), lost: decided - kept });
  return (
    <ChartFrame
      finding={finding}
      note={t('rateNote', {
        from: format.longDate(figures.from),
        to: format.longDate(figures.to),
        n: decided,
      })}
      file={t('rate')}
      table={{
        head: [t('month'), t('currency'), t('kept'), t('decided'), t('rateCustomers'), t('rateMoney')],
        rows: rates.map((one) => [
          `${one.month} ${one.currency}`,
          one.currency,
          one.kept,
          one.decided,
          one.customerRate === null ? '' : format.percent(one.customerRate),
          one.moneyRate === null ? '' : format.percent(one.moneyRate),
        ]),
      }}
    >
      {(width) =>
        rows.length > 0 && (
          <InOutBars rows={rows} width={width} label={finding} arrived={t('kept')} left={t('lost')} />
        )
      }
    </ChartFrame>
  );
}
