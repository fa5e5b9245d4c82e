import { scaleBand, scaleLinear } from 'd3-scale';
import { useTranslations } from 'use-intl';
import { ChartFrame } from '@/charts/ChartFrame';
import { useFormats } from '@/i18n/useFormats';
import { changeOf, type FeatureUsage, type Usage } from './model';
import styles from './ReportSheet.module.css';

const height = 150;
const edge = { top: 18, bottom: 20 };

/** How often things were done in each of the last weeks. */
export function Weekly({ usage }: { usage: Usage }) {
  const t = useTranslations('reportSheet');
  const { number } = useFormats();
  const { weeks } = usage;
  const most = Math.max(1, ...weeks.map((week) => week.uses));
  const label = t('weeklyFinding', { most: number(most) });
  return (
    <div className={styles.picture}>
      <ChartFrame
        finding={label}
        note={t('weeklyNote', {
          weeks: weeks.length,
          to: usage.to,
          uses: number(weeks.reduce((sum, week) => sum + week.uses, 0)),
        })}
        file="usage-by-week"
        table={{
          head: [t('week'), t('uses'), t('hours'), t('outputs')],
          rows: weeks.map((week) => [week.week, week.uses, Math.round(week.minutes / 60), week.outputs]),
        }}
      >
        {(width) => {
          const x = scaleBand(
            weeks.map((week) => week.week),
            [0, width],
          ).padding(0.24);
          const y = scaleLinear([0, most], [height - edge.bottom, edge.top]);
          return (
            <svg width={width} height={height} className={styles.drawing} role="img" aria-label={label}>
              {weeks.map((week) => {
                const at = (x(week.week) ?? 0) + x.bandwidth() / 2;
                return (
                  <g key={week.week}>
                    <rect
                      x={x(week.week)}
                      width={x.bandwidth()}
                      y={y(week.uses)}
                      height={y(0) - y(week.uses)}
                      fill="var(--c1)"
                    />
                    <text x={at} y={y(week.uses) - 4} textAnchor="middle" data-strong="">
                      {number(week.uses)}
                    </text>
                    <text x={at} y={height - 5} textAnchor="middle">
                      {week.week.slice(5)}
                    </text>
                  </g>
                );
              })}
              <path d={`M0 ${y(0) + 0.5}H${width}`} stroke="var(--c-axis)" />
            </svg>
          );
        }}
      </ChartFrame>
    </div>
  );
}

/** Each feature with people, time, output and how it has moved. */
export function FeatureTable({ features }: { features: readonly FeatureUsage[] }) {
  const t = useTranslations('reportSheet');
  const { number, signed } = useFormats();
  const all = features.filter((row) => row.feature !== null);
  const known = all.filter((row) => row.uses + row.usesBefore > 0);
  if (all.length === 0) return null;
  return (
    <>
      <p className={styles.note}>{t('featureNote', { count: known.length })}</p>
      <table className={styles.table} aria-label={t('section.used')}>
        <thead>
          <tr>
            <th scope="col">{t('feature')}</th>
            <th scope="col">{t('people')}</th>
            <th scope="col">{t('uses')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('change')}</th>
            <th scope="col">{t('hours')}</th>
            <th scope="col">{t('outputs')}</th>
            <th scope="col">{t('lastOn')}</th>
          </tr>
        </thead>
        <tbody>
          {known.map((row) => {
            const change = changeOf(row);
            return (
              <tr key={row.feature?.id} data-unused={row.uses === 0 || undefined}>
                <th scope="row">{row.feature?.name}</th>
                <td>{number(row.activeUsers)}</td>
                <td>{number(row.uses)}</td>
                <td>{number(row.usesBefore)}</td>
                <td>
                  {change === null
                    ? row.uses > 0
                      ? t('isNew')
                      : '–'
                    : `${signed(Math.round(change * 100))}%`}
                </td>
                <td>{number(row.minutes / 60, 1)}</td>
                <td>{number(row.outputs)}</td>
                <td>{row.lastOn ?? t('never')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {all.length > known.length && (
        <p className={styles.note}>{t('unused', { count: all.length - known.length })}</p>
      )}
    </>
  );
}
