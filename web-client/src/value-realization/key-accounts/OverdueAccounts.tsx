import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import mine from '@/ui/mine.module.css';
import { keyAccountsQuery } from './api';
import styles from './keyAccounts.module.css';
import { byUrgency } from './model';

/** Key accounts that nobody has looked at in time: they stand on everybody's page until somebody does. */
export function OverdueAccounts() {
  const t = useTranslations('keyAccounts');
  const { today } = useFormats();
  const { data } = useQuery(keyAccountsQuery);
  const { overdue } = byUrgency(data?.items ?? [], today);
  if (overdue.length === 0) return null;
  return (
    <section aria-labelledby="overdue-accounts">
      <h2 id="overdue-accounts" className={mine.title}>
        {t('overdueHere', { count: overdue.length })}
      </h2>
      <ul className={mine.list}>
        {overdue.slice(0, 5).map((one) => (
          <li key={one.id}>
            <Link to="/value-realization/key-accounts">{one.customerName}</Link>
            <span className={styles.small}>{one.ownerName}</span>
            <b className={styles.late}>{t('late', { days: daysBetween(one.dueOn, today) })}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
