import { useTranslations } from 'use-intl';
import type { Meeting } from '@/api/meetings';
import { hasRole } from '@/api/session';
import { useMe } from '@/api/useMe';
import { Kbd } from '@/ui/Kbd';
import styles from './meeting.module.css';

/** The keys, and who may do what here. */
export function MeetingFoot({ meeting }: { meeting: Meeting }) {
  const t = useTranslations('syncMeetings');
  const me = useMe();
  const keys = [
    { keys: ['a', 'd', 'r'], label: t('keys.decide') },
    { keys: ['j', 'k'], label: t('keys.move') },
    { keys: ['v'], label: t('keys.words') },
    { keys: ['mod+z'], label: t('keys.undo') },
    { keys: ['escape'], label: t('keys.leave') },
  ];
  return (
    <footer className={styles.foot}>
      {keys.map((one) => (
        <span key={one.label} className={styles.key}>
          {one.keys.map((key) => (
            <Kbd key={key} shortcut={key} />
          ))}
          {one.label}
        </span>
      ))}
      <span className={styles.who}>
        {hasRole(me, 'pm') ? t('youDecide') : t('youRecord')}
        {meeting.plannedMinutes > 0 && ` · ${t('planned', { minutes: meeting.plannedMinutes })}`}
      </span>
    </footer>
  );
}
