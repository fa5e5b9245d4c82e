import { useTranslations } from 'use-intl';
import { Problem } from '@/api/problem';
import { Button } from './Button';
import { Icon } from './Icon';
import styles from './State.module.css';

/** What went wrong in the API's own words, the trace id to quote, and another try. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const t = useTranslations('ui');
  const problem = error instanceof Problem ? error : null;
  const offline = problem?.code === 'offline';
  return (
    <div className={styles.state} role="alert">
      <span className={styles.icon}>
        <Icon name="warn" size={20} />
      </span>
      <p className={styles.title}>{offline ? t('offlineTitle') : (problem?.message ?? t('errorTitle'))}</p>
      <p className={styles.text}>
        {offline ? t('offlineText') : problem ? problem.explanation : t('errorText')}
      </p>
      {problem?.traceId && <p className={styles.trace}>{t('traceId', { id: problem.traceId })}</p>}
      {onRetry && (
        <div className={styles.action}>
          <Button onClick={onRetry}>{t('tryAgain')}</Button>
        </div>
      )}
    </div>
  );
}
