import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { dateOf } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { buttonClass } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { agendaQuery, comingMeetingsQuery } from './api';
import { weekNumber } from './demand';
import styles from './meetings.module.css';
import { useWeekday } from './useWeekday';

const shown = 5;

/** The next meeting in short, for the page of one's own week. */
export function ThisWeeksMeeting() {
  const t = useTranslations('syncMeetings');
  const format = useFormats();
  const weekday = useWeekday();
  const coming = useQuery(comingMeetingsQuery);
  const next = coming.data?.[0];
  const agenda = useQuery({ ...agendaQuery(next?.id ?? 0), enabled: next !== undefined });
  const date = next ? dateOf(new Date(next.plannedAt)) : format.today;
  const items = agenda.data?.items ?? [];
  return (
    <section>
      <h2 className={styles.small}>{next?.name ?? t('title')}</h2>
      {coming.isPending && <SkeletonLines lines={3} />}
      {coming.isError && <ErrorState error={coming.error} onRetry={() => void coming.refetch()} />}
      {coming.data?.length === 0 && <p className={styles.none}>{t('seriesNone')}</p>}
      {next && (
        <>
          <p className={styles.line}>
            {t('meetingOf', { week: weekNumber(date), date: format.date(date), weekday: weekday(date) })}
            {' · '}
            {format.instant(next.plannedAt).slice(-5)}
            {next.state === 'running' && ` · ${t('state.running')}`}
          </p>
          <ol className={styles.brief}>
            {items.slice(0, shown).map((item) => (
              <li key={item.requirement.id}>
                <Link
                  to="/value-delivery/sync-meetings/$id"
                  params={{ id: String(next.id) }}
                  search={{ item: item.requirement.key }}
                >
                  <span className={styles.key}>{item.requirement.key}</span>
                  <span className={styles.what}>{item.requirement.title}</span>
                </Link>
              </li>
            ))}
          </ol>
          <p className={styles.foot}>
            <Link
              className={buttonClass({})}
              to="/value-delivery/sync-meetings/$id"
              params={{ id: String(next.id) }}
            >
              {t('openMeeting')}
            </Link>
            <span className={styles.faint}>{agenda.data && t('toDecide', { count: items.length })}</span>
          </p>
        </>
      )}
    </section>
  );
}
