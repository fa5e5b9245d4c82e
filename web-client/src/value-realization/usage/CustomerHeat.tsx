import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ChartFrame } from '@/charts/ChartFrame';
import { HeatGrid, HeatLegend } from '@/charts/HeatGrid';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { ErrorState } from '@/ui/ErrorState';
import { Skeleton } from '@/ui/Skeleton';
import { type CustomerUsageWeeks, customerWeeksQuery, type FeatureWeeks } from './api';
import { change, fromFirstUse, heatMost, heatUnit, isIdle, nameOf, retreating, stepOf } from './model';
import styles from './usage.module.css';

const weeks = 26;
const most = 16;

/** What is used? Feature by feature, week by week, with what is licensed and lies idle. */
export function CustomerHeat({ customer }: { customer: number }) {
  const found = useQuery(customerWeeksQuery(customer, weeks));
  return (
    <section className={styles.part}>
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={280} />}
      {found.data && <Heat usage={fromFirstUse(found.data)} />}
    </section>
  );
}

function Heat({ usage }: { usage: CustomerUsageWeeks }) {
  const t = useTranslations('usage');
  const format = useFormats();
  const unit = heatUnit(usage);
  const top = heatMost(usage);
  const lastMonday = usage.mondays.at(-1) ?? usage.to;
  const isPartial = daysBetween(lastMonday, usage.to) < 6;
  const idle = usage.features.filter(isIdle);
  const falling = retreating(usage, isPartial);
  const names = falling.slice(0, 2).map(nameOf).join(t('and'));
  if (usage.features.length === 0)
    return (
      <>
        <h2 className={styles.partTitle}>{t('heat.none')}</h2>
        <p className={styles.soft}>
          {t('heat.noneText')} <Link to="/value-realization/usage/tracking">{t('nav.tracking')}</Link>
        </p>
      </>
    );
  const finding = [
    falling.length > 0 ? t('heat.falling', { names, count: falling.length }) : t('heat.steady'),
    idle.length > 0 ? t('heat.idle', { count: idle.length }) : '',
  ].join('');
  const shown = [...usage.features.filter((row) => !isIdle(row)).slice(0, most), ...idle.slice(0, 4)];
  const left = usage.features.length - shown.length;
  const heads = usage.mondays.map((monday, place) => ({
    key: monday,
    label: t('heat.week', { date: format.date(monday) }),
    axis: place % 5 === 0 ? format.narrowDate(monday) : '',
  }));
  const end = (row: FeatureWeeks) => {
    if (isIdle(row))
      return [
        <b key="now" className={styles.bad}>
          {t('heat.never')}
        </b>,
        row.licensedOn === null
          ? ''
          : t('days', { days: Math.max(0, daysBetween(row.licensedOn, usage.to)) }),
      ];
    const { now, change: by } = change(row, unit, isPartial);
    return [
      t(unit === 'people' ? 'peopleCount' : 'usesCount', { count: now }),
      by === null ? (
        '—'
      ) : (
        <span key="by" className={falling.includes(row) ? styles.bad : undefined}>
          {by === 0 ? '0' : format.signed(by)}
        </span>
      ),
    ];
  };
  return (
    <ChartFrame
      finding={finding}
      note={t('heat.note', {
        weeks: usage.mondays.length,
        unit: t(unit === 'people' ? 'heat.byPeople' : 'heat.byUses'),
        shown: shown.length,
        all: usage.features.length,
        events: format.number(usage.events),
        people: usage.people,
      })}
      file={t('heat.file')}
      table={{
        head: [t('feature'), t('heat.licensedOn'), ...usage.mondays],
        rows: usage.features.map((row) => [
          nameOf(row),
          row.licensedOn,
          ...row.weeks.map((cell) => (unit === 'people' ? cell.activeUsers : cell.uses)),
        ]),
      }}
    >
      {() => (
        <>
          <HeatGrid
            label={finding}
            corner={t('heat.weekOf')}
            columns={heads}
            ends={[t(isPartial ? 'heat.lastWeek' : 'heat.thisWeek'), t('heat.against')]}
            hint={left > 0 ? t('heat.more', { count: left }) : t('heat.hint')}
            rows={shown.map((row) => ({
              key: `${row.feature?.id ?? row.eventName}`,
              label: nameOf(row),
              idle: isIdle(row),
              idleText: t('heat.idleRow', { name: nameOf(row), date: row.licensedOn ?? '' }),
              ends: end(row),
              cells: row.weeks.map((cell, place) => ({
                step: stepOf(cell, unit, top),
                text: t('heat.cell', {
                  name: nameOf(row),
                  date: format.date(usage.mondays[place] ?? ''),
                  uses: cell.uses,
                  people: cell.activeUsers,
                }),
              })),
            }))}
          />
          <HeatLegend
            name={t('heat.depth')}
            none={t('heat.nothing')}
            much={t('heat.much', { most: top })}
            idle={t('heat.licensedIdle')}
          />
        </>
      )}
    </ChartFrame>
  );
}
