import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { DueDate } from '@/ui/Mark';
import mine from '@/ui/mine.module.css';
import { mineQuery } from './api';
import { riskIsDue } from './model';
import styles from './renewals.module.css';

/** The renewals that I answer for, the next end first, for the page of one's own week; nothing for who has none. */
export function MyRenewals() {
  const t = useTranslations('renewals');
  const format = useFormats();
  const { data } = useQuery(mineQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="my-renewals">
      <h2 id="my-renewals" className={mine.title}>
        {t('mine', { count: data.total ?? data.items.length })}
      </h2>
      <ul className={mine.list}>
        {data.items.map((one) => (
          <li key={one.id}>
            <Link to="/value-realization/renewals" search={{ peek: String(one.id) }}>
              {one.customerName}
            </Link>
            {riskIsDue(one, format.today) && <span className={styles.due}>{t('riskDue')}</span>}
            <DueDate date={format.narrowDate(one.endsOn)} days={daysBetween(format.today, one.endsOn)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
