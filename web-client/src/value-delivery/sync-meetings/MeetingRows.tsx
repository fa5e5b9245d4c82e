import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { MeetingRow } from '@/api/meetings';
import { dateOf } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { weekNumber } from './demand';
import styles from './meetings.module.css';
import { useWeekday } from './useWeekday';

export function MeetingRows({
  title,
  meetings,
  past,
}: {
  title: string;
  meetings: readonly MeetingRow[];
  past?: boolean;
}) {
  const t = useTranslations('syncMeetings');
  const format = useFormats();
  const weekday = useWeekday();
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      <ul>
        {meetings.map((meeting) => {
          const date = dateOf(new Date(meeting.startedAt ?? meeting.plannedAt));
          return (
            <li key={meeting.id}>
              <Link
                className={styles.row}
                to={past ? '/value-delivery/sync-meetings/$id/minutes' : '/value-delivery/sync-meetings/$id'}
                params={{ id: String(meeting.id) }}
              >
                <span className={styles.what}>
                  {meeting.name}
                  <small>
                    {t('meetingOf', {
                      week: weekNumber(date),
                      date: format.date(date),
                      weekday: weekday(date),
                    })}
                  </small>
                </span>
                <span className={styles.faint}>
                  {past &&
                    [
                      t('decided', { count: meeting.decided }),
                      meeting.carriedOver > 0 && t('carriedOver', { count: meeting.carriedOver }),
                      t('took', { minutes: took(meeting) ?? 0 }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                </span>
                <span className={styles.faint}>{past ? t('toMinutes') : t(`state.${meeting.state}`)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function took({ startedAt, endedAt }: MeetingRow): number | null {
  if (startedAt === null || endedAt === null) return null;
  return Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000);
}
