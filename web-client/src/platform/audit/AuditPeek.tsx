import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { AuditRow } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { ErrorState } from '@/ui/ErrorState';
import { Peek } from '@/ui/Peek';
import { SkeletonLines } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { auditRowQuery } from './api';
import styles from './audit.module.css';
import { useAuditWords } from './useAuditWords';

/** One change in full: every field, before and after. */
export function AuditPeek({
  id,
  step,
  close,
}: {
  id: string;
  step: (by: 1 | -1) => void;
  close: () => void;
}) {
  const t = useTranslations('audit');
  const {
    data: row,
    error,
    refetch,
  } = useQuery({
    ...auditRowQuery(id),
    placeholderData: (before) => before,
  });
  return (
    <Peek label={t('column.changes')} head={t('column.changes')} step={step} onClose={close}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : row ? (
        <Change row={row} />
      ) : (
        <SkeletonLines lines={6} />
      )}
    </Peek>
  );
}

function Change({ row }: { row: AuditRow }) {
  const t = useTranslations('audit');
  const words = useAuditWords();
  const format = useFormats();
  return (
    <>
      <h2 className={styles.title}>
        {words.kind(row.kind)} · {words.record(row)}
      </h2>
      <p className={styles.meta}>
        {words.who(row)} · {words.action(row.action, row.kind)} · {format.instant(row.at)} ·{' '}
        {words.via(row.via)} {row.undone && <Tag>{t('isUndone')}</Tag>}
      </p>
      {row.recordUrl && (
        <p className={styles.meta}>
          <Link to={row.recordUrl} className={styles.link}>
            {t('open')}
          </Link>
        </p>
      )}
      {row.changes.length === 0 ? (
        <p className={styles.none}>{t('noChanges')}</p>
      ) : (
        <dl className={styles.changes}>
          {row.changes.map((change) => (
            <div key={change.field}>
              <dt>{words.field(change.field)}</dt>
              <dd>
                <del>
                  <span data-hidden-text="">{t('before')} </span>
                  {words.value(change.from, change.field)}
                </del>
                <ins>
                  <span data-hidden-text="">{t('after')} </span>
                  {words.value(change.to, change.field)}
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
