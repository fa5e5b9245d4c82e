import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ChartFrame } from '@/charts/ChartFrame';
import { useFormats } from '@/i18n/useFormats';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { customerHealthQuery } from './api';
import { Drivers } from './Drivers';
import styles from './health.module.css';
import { mainMove } from './model';
import { ScoreLine } from './ScoreLine';
import type { CustomerHealth } from './shapes';

/** Why a customer is as well as it is: the terms that drive the score, what has moved it, and its course. */
export function HealthOf({ customer }: { customer: number }) {
  const t = useTranslations('health');
  const { data, error, refetch } = useQuery(customerHealthQuery(customer));
  const finding = useFinding();
  return (
    <section className={styles.part} aria-labelledby="customer-health">
      <header className={styles.head}>
        <h2 id="customer-health">{data ? finding(data) : t('title')}</h2>
        {data && data.score !== null && <p>{t(data.change ? 'ofHundredLine' : 'ofHundred')}</p>}
        <span className={styles.links}>
          <Link to="/value-realization/health/rule">{t('ruleLink')}</Link>
        </span>
      </header>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={6} />}
      {data && <Known health={data} />}
    </section>
  );
}

function Known({ health }: { health: CustomerHealth }) {
  const t = useTranslations('health');
  const format = useFormats();
  if (health.countedAt === null)
    return <EmptyState title={t('notCounted')}>{t('notCountedText')}</EmptyState>;
  const days = health.history.filter((one) => one.score !== null);
  const [first, last] = [days[0], days.at(-1)];
  return (
    <>
      {health.score === null && health.departedOn === null && (
        <p className={styles.soft}>{t('tooLittle', { known: health.known, needed: health.minimumKnown })}</p>
      )}
      <Drivers health={health} />
      {health.change !== null && health.change.byRule !== 0 && (
        <p className={styles.soft}>{t('byRule', { points: format.signed(health.change.byRule) })}</p>
      )}
      {first && last && days.length > 1 && (
        <div className={styles.courseFrame}>
          <ChartFrame
            finding={t('courseFinding', {
              from: first.score ?? 0,
              to: last.score ?? 0,
              date: format.date(first.day),
            })}
            note={t('courseNote', { count: days.length })}
            file="health"
            table={{
              head: [t('day'), t('score')],
              rows: days.map((one) => [one.day, one.score ?? '']),
            }}
          >
            {(width) => (
              <ScoreLine
                days={days}
                today={format.today}
                width={width}
                label={t('courseLabel')}
                name={format.date}
              />
            )}
          </ChartFrame>
        </div>
      )}
    </>
  );
}

/** The finding as a sentence: by how much it has moved, and what most of it comes from. */
function useFinding() {
  const t = useTranslations('health');
  const format = useFormats();
  return ({ score, trend, change, band, departedOn }: CustomerHealth): string => {
    if (departedOn !== null) return t('departed', { date: format.date(departedOn) });
    if (score === null) return t('unscored');
    const main = change === null ? null : mainMove(change);
    if (trend === null || trend === 0) return t(`steady.${band}`, { score });
    const moved = Math.abs(trend);
    if (main === null || Math.sign(main.points) !== Math.sign(trend))
      return t(trend < 0 ? 'fell' : 'rose', { points: moved });
    return t(trend < 0 ? 'fellBy' : 'roseBy', {
      points: moved,
      part: Math.abs(main.points),
      name: main.name,
    });
  };
}
