import { useTranslations } from 'use-intl';
import type { Agenda, AgendaItem, Meeting } from '@/api/meetings';
import { dateOf } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { isDark, setTheme } from '@/lib/appearance';
import { Avatar } from '@/ui/Avatar';
import { Button, IconButton } from '@/ui/Button';
import { Icon, type IconName } from '@/ui/Icon';
import { clock, type SquareState, secondsUsed, squareOf } from './agenda';
import { weekNumber } from './demand';
import styles from './MeetingBar.module.css';
import { useNow } from './useNow';
import { useWeekday } from './useWeekday';

const icons: Partial<Record<SquareState, IconName>> = {
  accept: 'check',
  later: 'pause',
  reject: 'x',
  skipped: 'right',
  settled: 'minus',
};

/** Which meeting, how far, how long, who is here, and its end. */
export function MeetingBar({
  meeting,
  agenda,
  readAt,
  place,
  onGo,
  onStart,
  onEnd,
  onLeave,
}: {
  meeting: Meeting;
  agenda: Agenda;
  readAt: number;
  place: number;
  onGo: (place: number) => void;
  onStart: (() => void) | null;
  onEnd: (() => void) | null;
  onLeave: () => void;
}) {
  const t = useTranslations('syncMeetings');
  const s = useTranslations('shell');
  const format = useFormats();
  const weekday = useWeekday();
  const date = dateOf(new Date(meeting.plannedAt));
  const total = agenda.items.length;
  return (
    <header className={styles.bar}>
      <IconButton icon="left" label={t('leave')} onClick={onLeave} />
      <h1 className={styles.title}>
        {meeting.name}
        <span>
          {t('meetingOf', { week: weekNumber(date), date: format.date(date), weekday: weekday(date) })}
        </span>
      </h1>
      {total > 0 && (
        <>
          <nav className={styles.squares} aria-label={t('agenda', { place: place + 1, total })}>
            {agenda.items.map((item, index) => (
              <Square
                key={item.requirement.id}
                item={item}
                place={index}
                now={index === place}
                onGo={() => onGo(index)}
              />
            ))}
          </nav>
          <span className={styles.place}>{t('place', { place: place + 1, total })}</span>
        </>
      )}
      <div className={styles.end}>
        <Used agenda={agenda} readAt={readAt} />
        <span className={styles.people}>
          {meeting.participants.slice(0, 6).map((person) => (
            <Avatar key={person.id} name={person.name} />
          ))}
          {meeting.participants.length > 6 && (
            <span className={styles.more}>+{meeting.participants.length - 6}</span>
          )}
        </span>
        <IconButton
          icon="theme"
          label={s('toggleTheme')}
          onClick={() => setTheme(isDark() ? 'light' : 'dark')}
        />
        {onStart && <Button onClick={onStart}>{t('start')}</Button>}
        {onEnd && <Button onClick={onEnd}>{t('end')}</Button>}
      </div>
    </header>
  );
}

function Square({
  item,
  place,
  now,
  onGo,
}: {
  item: AgendaItem;
  place: number;
  now: boolean;
  onGo: () => void;
}) {
  const t = useTranslations('syncMeetings');
  const state = squareOf(item);
  const icon = icons[state];
  const label = t('square', {
    place: place + 1,
    key: item.requirement.key,
    state: t(`verdict.${state}`),
  });
  return (
    <button
      type="button"
      className={styles.square}
      data-state={state}
      aria-current={now ? 'step' : undefined}
      aria-label={label}
      title={`${label} · ${item.requirement.title}`}
      onClick={onGo}
    >
      {icon ? <Icon name={icon} size={12} /> : place + 1}
    </button>
  );
}

function Used({ agenda, readAt }: { agenda: Agenda; readAt: number }) {
  const t = useTranslations('syncMeetings');
  const running = agenda.state === 'running';
  const now = useNow(running);
  if (agenda.startedAt === null) return <span className={styles.used}>{t('notStarted')}</span>;
  const seconds = secondsUsed(agenda.time.secondsUsed, running, readAt, now);
  const talked = agenda.time.itemsTalkedOver;
  return (
    <span className={styles.used}>
      {t('used', { minutes: clock(seconds).minutes })}
      {talked > 0 && ` · ${t('perItem', clock(seconds / talked))}`}
    </span>
  );
}
