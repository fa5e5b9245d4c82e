import { useTranslations } from 'use-intl';
import type { Figures } from '@/api/figures';
import { ChartFrame } from '@/charts/ChartFrame';
import { InOutBars } from '@/charts/InOutBars';
import { useFormats } from '@/i18n/useFormats';
import { keepingUp } from './findings';
import { rowsHref } from './search';

/** Keeping up? What came in and what went out, week by week. */
export function InOutChart({ figures }: { figures: Figures }) {
  const t = useTranslations('figures');
  const format = useFormats();
  const found = keepingUp(figures.weeks);
  const finding = [
    t(`keepingUp.${found.kind}`, {
      received: found.received,
      left: found.left,
      difference: found.difference,
    }),
    found.recent === null || found.kind === 'nothing' ? '' : t(`recent.${found.recent}`),
  ].join('');
  const rows = figures.weeks.map(({ monday, received, decided, screenedOut }) => {
    const date = format.date(monday);
    return {
      key: monday,
      label: date,
      arrived: received.count,
      left: decided.count + screenedOut.count,
      arrivedLabel: t('weekIn', { date, count: received.count }),
      leftLabel: t('weekOut', { date, decided: decided.count, screenedOut: screenedOut.count }),
      arrivedHref: rowsHref(received.rows),
      leftHref: rowsHref(decided.count > 0 ? decided.rows : screenedOut.rows),
    };
  });
  return (
    <ChartFrame
      finding={finding}
      note={t('inOutNote', {
        from: format.date(figures.from),
        to: format.date(figures.to),
        n: found.received + found.left,
      })}
      file={t('inOutFile')}
      table={{
        head: [t('week'), t('received'), t('decided'), t('screenedOut')],
        rows: figures.weeks.map((week) => [
          week.monday,
          week.received.count,
          week.decided.count,
          week.screenedOut.count,
        ]),
      }}
    >
      {(width) => <InOutBars rows={rows} width={width} label={finding} arrived={t('in')} left={t('out')} />}
    </ChartFrame>
  );
}
