import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { RecordRef } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { historyQuery } from './api';
import styles from './audit.module.css';
import { useAuditWords } from './useAuditWords';

/** What happened to a record, the newest first, in sentences. */
export function RecordHistory(record: RecordRef) {
  const t = useTranslations('audit');
  const words = useAuditWords();
  const format = useFormats();
  const { data: rows, error, refetch } = useQuery(historyQuery(record));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (rows === undefined) return <SkeletonLines lines={3} />;
  if (rows.length === 0) return <p className={styles.none}>{t('none')}</p>;
  return (
    <ol className={styles.history}>
      {rows.map((row) => (
        <li key={row.id} data-undone={row.undone || undefined}>
          <time dateTime={row.at}>{format.instant(row.at)}</time>
          <div>
            <b>{row.by?.name ?? t('system')}</b> {words.action(row.action)}
            {row.undone && <span className={styles.faint}> · {t('isUndone')}</span>}
            {row.changes.slice(0, 6).map((change) => (
              <span key={change.field} className={styles.line}>
                {words.change(change)}
              </span>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
