import { useTranslations } from 'use-intl';
import type { Agenda, AgendaItem } from '@/api/meetings';
import { Mark, type MarkShape } from '@/ui/Mark';
import { newestFirst, squareOf } from './agenda';
import styles from './meeting.module.css';

export const squareShapes: Record<ReturnType<typeof squareOf>, MarkShape> = {
  accept: 'check',
  later: 'pause',
  reject: 'cross',
  open: 'half',
  skipped: 'dashed',
  settled: 'merged',
};

/** What has been decided so far, the newest first, with the present point on top while it is open. */
export function MinutesSoFar({
  agenda,
  current,
  onGo,
}: {
  agenda: Agenda;
  current: AgendaItem;
  onGo: (place: number) => void;
}) {
  const t = useTranslations('syncMeetings');
  const { accepted, later, rejected } = agenda.counts;
  const done = newestFirst(agenda.items);
  const place = (item: AgendaItem) => agenda.items.indexOf(item);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.minutes} aria-label={t('minutes')} tabIndex={0}>
      <h3 className={styles.minutesHead}>
        {t('minutes')}
        <span>{t('minutesTally', { accept: accepted, later, reject: rejected })}</span>
      </h3>
      <ol aria-live="polite">
        {current.decision === null && agenda.state === 'running' && current.state !== 'skipped' && (
          <li className={styles.row} data-now="">
            <Mark shape="half">{''}</Mark>
            <span className={styles.key}>{current.requirement.key}</span>
            <span className={styles.what}>{current.requirement.title}</span>
            <span className={styles.result}>{t('deciding')}</span>
          </li>
        )}
        {done.map((item) => (
          <li key={item.requirement.id} className={styles.row}>
            <Mark shape={squareShapes[squareOf(item)]}>{''}</Mark>
            <span className={styles.key}>{item.requirement.key}</span>
            <button type="button" className={styles.what} onClick={() => onGo(place(item))}>
              {item.requirement.title}
            </button>
            <Result item={item} />
            <Remark item={item} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Result({ item }: { item: AgendaItem }) {
  const t = useTranslations('syncMeetings');
  const { decision } = item;
  const text =
    decision === null
      ? t('verdict.skipped')
      : decision.verdict === 'accept' && decision.targetRelease
        ? t('accepted', { release: decision.targetRelease })
        : t(`verdict.${decision.verdict}`);
  return <span className={styles.result}>{text}</span>;
}

/** The reason, and in what it differs from the recommendation. */
export function Remark({ item }: { item: AgendaItem }) {
  const t = useTranslations('syncMeetings');
  const { decision, recommendation } = item;
  if (decision === null) return item.note ? <p>{item.note}</p> : null;
  if (decision.differs === 'verdict' && recommendation?.verdict)
    return (
      <p>
        {t('differsVerdict', {
          verdict: t(`verdict.${recommendation.verdict}`),
          reason: decision.reason,
        })}
      </p>
    );
  if (decision.differs === 'targetRelease' && recommendation?.targetRelease)
    return <p>{t('differsRelease', { release: recommendation.targetRelease, reason: decision.reason })}</p>;
  return <p>{decision.reason}</p>;
}
