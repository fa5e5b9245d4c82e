import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import facts from '@/ui/facts.module.css';
import { Mark } from '@/ui/Mark';
import mine from '@/ui/mine.module.css';
import { casesOf } from './api';
import { stateShapes } from './model';
import styles from './saveCases.module.css';

/** The save and refund cases of a customer, for the customer's page; nothing where there are none. */
export function SaveCasesOf({ customer }: { customer: number }) {
  const t = useTranslations('saveCases');
  const format = useFormats();
  const { data } = useQuery(casesOf(customer));
  if (!data || data.length === 0) return null;
  return (
    <section className={styles.of} aria-labelledby="save-cases-of">
      <h2 id="save-cases-of" className={mine.title}>
        {t('title')}
      </h2>
      <ul className={mine.list}>
        {data.map((one) => (
          <li key={one.id}>
            <Link to="/value-realization/save-cases" search={{ peek: String(one.id) }}>
              {one.title}
            </Link>
            {one.stepCount > 0 && (
              <span className={facts.small}>
                {t('stepsDone', { done: one.stepsDone, count: one.stepCount })}
              </span>
            )}
            <Mark shape={stateShapes[one.state]}>{t(`state.${one.state}`)}</Mark>
            {one.amount !== null && <b>{format.money(one.refundedAmount ?? one.amount, one.currency)}</b>}
          </li>
        ))}
      </ul>
    </section>
  );
}
