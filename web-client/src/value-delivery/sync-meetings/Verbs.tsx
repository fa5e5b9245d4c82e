import { useTranslations } from 'use-intl';
import type { Verdict } from '@/api/types';
import { Kbd } from '@/ui/Kbd';
import styles from './decision.module.css';

const verbs: readonly { verdict: Verdict; key: string }[] = [
  { verdict: 'accept', key: 'a' },
  { verdict: 'later', key: 'd' },
  { verdict: 'reject', key: 'r' },
];

export function Verbs({
  value,
  onChoose,
  missing,
  disabled,
}: {
  value: Verdict | null;
  onChoose: (verdict: Verdict) => void;
  missing: boolean;
  disabled: boolean;
}) {
  const t = useTranslations('syncMeetings');
  return (
    <>
      <fieldset className={styles.verbs} aria-label={t('decision')}>
        {verbs.map(({ verdict, key }) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={value === verdict}
            aria-keyshortcuts={key}
            disabled={disabled}
            onClick={() => onChoose(verdict)}
          >
            {t(`verdict.${verdict}`)}
            <Kbd shortcut={key} />
          </button>
        ))}
      </fieldset>
      {missing && (
        <p className={styles.missing} role="alert">
          {t('verdictMissing')}
        </p>
      )}
    </>
  );
}
