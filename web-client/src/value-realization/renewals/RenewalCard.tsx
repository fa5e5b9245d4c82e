import { useTranslations } from 'use-intl';
import type { Renewal } from '@/api/workplace';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import { DueDate, Mark } from '@/ui/Mark';
import { isDecided, riskIsDue } from './model';
import styles from './renewals.module.css';
import { riskShapes, stateShapes } from './shapes';

/** One renewal on the board: who, how much, when, how risky, who answers for it. */
export function RenewalCard({
  renewal,
  chosen,
  onOpen,
}: {
  renewal: Renewal;
  chosen: boolean;
  onOpen: () => void;
}) {
  const t = useTranslations('renewals');
  const format = useFormats();
  const decided = isDecided(renewal);
  const due = riskIsDue(renewal, format.today);
  return (
    <button
      type="button"
      className={styles.card}
      aria-pressed={chosen}
      data-decided={decided || undefined}
      onClick={onOpen}
    >
      <span className={styles.line}>
        <b className={styles.name}>{renewal.customerName}</b>
        {renewal.ownerName !== null && <Avatar name={renewal.ownerName} />}
      </span>
      <span className={styles.line}>
        <b>{format.money(renewal.amount, renewal.currency)}</b>
        <DueDate
          date={format.narrowDate(renewal.endsOn)}
          days={decided ? null : daysBetween(format.today, renewal.endsOn)}
        />
      </span>
      <span className={styles.line}>
        {decided || renewal.risk === null ? (
          <Mark shape={stateShapes[renewal.state]}>{t(`state.${renewal.state}`)}</Mark>
        ) : (
          <Mark shape={riskShapes[renewal.risk]}>{t(`risk.${renewal.risk}`)}</Mark>
        )}
        <span className={styles.small}>{decided ? '' : t(`progress.${renewal.progress}`)}</span>
      </span>
      {due && <span className={styles.due}>{t('riskDue')}</span>}
    </button>
  );
}
