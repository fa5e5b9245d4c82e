import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { MeetingRow } from '@/api/meetings';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { dateOf } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { buttonClass } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { Mark } from '@/ui/Mark';
import { SkeletonLines } from '@/ui/Skeleton';
import { AddToAgenda, AgendaTools } from './AgendaTools';
import { squareOf } from './agenda';
import { agendaQuery, meetingQuery } from './api';
import { weekNumber } from './demand';
import { squareShapes } from './MinutesSoFar';
import styles from './meetings.module.css';
import { useAgendaChanges } from './useAgendaChanges';
import { useWeekday } from './useWeekday';

/** The meeting that comes next or goes on, with its agenda as it stands. */
export function NextMeeting({ meeting }: { meeting: MeetingRow }) {
  const t = useTranslations('syncMeetings');
  const format = useFormats();
  const weekday = useWeekday();
  const agenda = useQuery(agendaQuery(meeting.id));
  const mayRun = may(useMe(), 'syncMeetings.run');
  const changes = useAgendaChanges(meeting.id);
  const people = useQuery(meetingQuery(meeting.id)).data?.value.participants ?? [];
  const date = dateOf(new Date(meeting.plannedAt));
  const items = agenda.data?.items ?? [];
  return (
    <section className={styles.next} aria-labelledby="next-meeting">
      <header className={styles.nextHead}>
        <div>
          <h2 id="next-meeting">{meeting.name}</h2>
          <p className={styles.line}>
            {t('meetingOf', { week: weekNumber(date), date: format.date(date), weekday: weekday(date) })}
            {' · '}
            {format.instant(meeting.plannedAt).slice(-5)}
            {' · '}
            {meeting.state === 'running' ? (
              <b>{t('state.running')}</b>
            ) : (
              t('planned', { minutes: meeting.plannedMinutes })
            )}
          </p>
          {people.length > 0 && (
            <p className={styles.line}>{people.map((one) => one.name).join(t('nameGap'))}</p>
          )}
        </div>
        <Link
          className={buttonClass({ tone: 'primary' })}
          to="/value-delivery/sync-meetings/$id"
          params={{ id: String(meeting.id) }}
        >
          {t('openMeeting')}
        </Link>
      </header>
      <h3 className={styles.heading}>
        {t('previewAgenda')}
        <span>{items.length > 0 ? t('toDecide', { count: items.length }) : ''}</span>
      </h3>
      {agenda.isPending && <SkeletonLines lines={5} />}
      {agenda.isError && <ErrorState error={agenda.error} onRetry={() => void agenda.refetch()} />}
      {agenda.data && items.length === 0 && <p className={styles.none}>{t('emptyAgendaText')}</p>}
      <ol>
        {items.map((item) => (
          <li key={item.requirement.id} className={styles.itemLine}>
            <Link
              className={styles.item}
              to="/value-delivery/sync-meetings/$id"
              params={{ id: String(meeting.id) }}
              search={{ item: item.requirement.key }}
            >
              <Mark shape={squareShapes[squareOf(item)]}>{''}</Mark>
              <span className={styles.key}>{item.requirement.key}</span>
              <span className={styles.what}>{item.requirement.title}</span>
              <span className={styles.faint}>
                {item.timesCarried > 0 ? t('carriedTimes', { count: item.timesCarried }) : ''}
              </span>
              <span className={styles.faint}>{t('days', { count: item.requirement.waitingDays })}</span>
              <b className={styles.score}>{format.number(item.requirement.score, 1)}</b>
            </Link>
            {mayRun && <AgendaTools item={item} items={items} changes={changes} />}
          </li>
        ))}
      </ol>
      {mayRun && agenda.data && <AddToAgenda changes={changes} />}
      {agenda.data && agenda.data.waiting > 0 && (
        <p className={styles.none}>{t('moreWaiting', { count: agenda.data.waiting })}</p>
      )}
    </section>
  );
}
