import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { AgendaItem, Minutes } from '@/api/meetings';
import { dateOf } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { Button, buttonClass } from '@/ui/Button';
import { Mark } from '@/ui/Mark';
import { clock } from './agenda';
import { DecisionsTable, type verdictShapes } from './DecisionsTable';
import { weekNumber } from './demand';
import styles from './minutes.module.css';
import { useWeekday } from './useWeekday';

const isDifferent = (item: AgendaItem): boolean =>
  item.decision?.differs === 'verdict' || item.decision?.differs === 'targetRelease';

export function MinutesSheet({ minutes }: { minutes: Minutes }) {
  const t = useTranslations('syncMeetings');
  const format = useFormats();
  const weekday = useWeekday();
  const { meeting, counts, decided, carriedOver } = minutes;
  const date = dateOf(new Date(meeting.startedAt ?? meeting.plannedAt));
  const different = decided.filter(isDifferent);
  const used = clock(minutes.time.secondsUsed);
  return (
    <article className={styles.sheet}>
      <div className={styles.tools}>
        {!minutes.isFinal && (
          <Link
            className={buttonClass({})}
            to="/value-delivery/sync-meetings/$id"
            params={{ id: String(meeting.id) }}
          >
            {t('openMeeting')}
          </Link>
        )}
        <Button icon="print" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <header className={styles.cover}>
        <p className={styles.kind}>{t('minutesTitle')}</p>
        <h1>{meeting.name}</h1>
        <p className={styles.line}>
          {t('meetingOf', { week: weekNumber(date), date: format.longDate(date), weekday: weekday(date) })}
          {' · '}
          {minutes.isFinal ? t('took', { minutes: used.minutes }) : t('state.running')}
        </p>
        {meeting.participants.length > 0 && (
          <p className={styles.line}>
            {t('participants', { names: meeting.participants.map((one) => one.name).join(t('nameGap')) })}
          </p>
        )}
        <p className={styles.finding}>
          {t('minutesFinding', {
            total: counts.items,
            accept: counts.accepted,
            later: counts.later,
            reject: counts.rejected,
            carried: carriedOver.length,
          })}
        </p>
      </header>
      <section>
        <h2>{t('minutesDecisions')}</h2>
        {decided.length === 0 ? (
          <p className={styles.none}>{t('minutesEmpty')}</p>
        ) : (
          <DecisionsTable items={decided} />
        )}
      </section>
      {decided.length > 0 && (
        <section>
          <h2>
            {t('minutesDiffer')}
            {minutes.agreement.recommendations > 0 && (
              <span>
                {t('agreement', {
                  weeks: minutes.agreement.weeks,
                  total: minutes.agreement.recommendations,
                  agreed: minutes.agreement.agreed,
                })}
              </span>
            )}
          </h2>
          {different.length === 0 ? (
            <p className={styles.none}>{t('minutesDifferNone')}</p>
          ) : (
            <ul className={styles.different}>
              {different.map((item) => (
                <Different key={item.requirement.id} item={item} />
              ))}
            </ul>
          )}
        </section>
      )}
      <section>
        <h2>{t('minutesCarried')}</h2>
        {carriedOver.length === 0 ? (
          <p className={styles.none}>{t('minutesCarriedNone')}</p>
        ) : (
          <CarriedTable items={carriedOver} />
        )}
      </section>
      {meeting.note && (
        <section>
          <h2>{t('note')}</h2>
          <p className={styles.note}>{meeting.note}</p>
        </section>
      )}
      <footer className={styles.source}>
        {meeting.endedAt ? t('source', { instant: format.instant(meeting.endedAt) }) : t('sourceOpen')}
        {minutes.next && ` ${t('nextMeeting', { date: format.instant(minutes.next.plannedAt) })}`}
      </footer>
    </article>
  );
}

function Different({ item }: { item: AgendaItem }) {
  const t = useTranslations('syncMeetings');
  const { requirement, recommendation, decision } = item;
  if (decision === null) return null;
  const says = (verdict: keyof typeof verdictShapes | null, release: string | null) =>
    [verdict && t(`verdict.${verdict}`), release].filter(Boolean).join(' · ');
  return (
    <li>
      <p>
        <b>{requirement.key}</b> {requirement.title}
      </p>
      <dl>
        <dt>{t('column.recommended')}</dt>
        <dd>
          {says(recommendation?.verdict ?? null, recommendation?.targetRelease ?? null)}
          {recommendation?.judgement && <small>{recommendation.judgement}</small>}
        </dd>
        <dt>{t('decision')}</dt>
        <dd>
          {says(decision.verdict, decision.targetRelease)}
          <small>{decision.reason}</small>
        </dd>
      </dl>
    </li>
  );
}

function CarriedTable({ items }: { items: readonly AgendaItem[] }) {
  const t = useTranslations('syncMeetings');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.key')}</th>
          <th scope="col">{t('column.requirement')}</th>
          <th scope="col">{t('column.why')}</th>
          <th scope="col" className={styles.number}>
            {t('column.waiting')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ requirement, state, note }) => (
          <tr key={requirement.id}>
            <td className={styles.key}>{requirement.key}</td>
            <td>{requirement.title}</td>
            <td>
              {state === 'skipped' ? <Mark shape="dashed">{t('verdict.skipped')}</Mark> : t('notReached')}
              {note && <small>{note}</small>}
            </td>
            <td className={styles.number}>{t('days', { count: requirement.waitingDays })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
