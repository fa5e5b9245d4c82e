import { useTranslations } from 'use-intl';
import type { components } from '@/api/schema.gen';
import type { Result } from './model';
import styles from './ReportSheet.module.css';

type Status = components['schemas']['RequirementStatus'];

/** What has come of it so far, and what is still open with us. */
export function ResultsPart({ results, asks }: { results: readonly Result[]; asks: readonly Result[] }) {
  const t = useTranslations('reportSheet');
  const of = (kind: string) => results.filter((one) => one.kind === kind);
  return (
    <div className={styles.lists}>
      <List title={t('requirements')} rows={of('requirement')} />
      {of('case').length > 0 && (
        <>
          <h3>{t('measured')}</h3>
          <ul>
            {of('case').map((one) => (
              <li key={one.title}>
                {one.title}
                <span>
                  {one.before ?? '–'} → <b>{one.after ?? '–'}</b>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <List title={t('observed')} rows={of('observation')} />
      <List title={t('asks')} rows={asks} />
    </div>
  );
}

function List({ title, rows }: { title: string; rows: readonly Result[] }) {
  const t = useTranslations('reportSheet');
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {rows.map((one) => (
          <li key={one.id}>
            {one.title}
            {/* as: a requirement's status is one of the pool's words */}
            {one.status !== null && <span>{t(`status.${one.status as Status}`)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
