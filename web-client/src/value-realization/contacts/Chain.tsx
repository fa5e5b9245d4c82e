import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import type { Contact } from '@/api/workplace';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { contactsOf } from './api';
import styles from './contacts.module.css';
import { chainOf } from './model';

/** Who pays, who decides, who speaks for us, who works with it: and where nobody is known. */
export function Chain({ customer }: { customer: number }) {
  const t = useTranslations('contacts');
  const mayRead = may(useMe(), 'contacts.read');
  const { data, error, refetch } = useQuery({ ...contactsOf(customer), enabled: mayRead });
  const chain = chainOf(data ?? []);
  const gaps = chain.filter(({ people }) => people.length === 0).map(({ role }) => t(`role.${role}`));
  return (
    <section className={styles.part} aria-labelledby="decision-chain">
      <header className={styles.head}>
        <h2 id="decision-chain">
          {data === undefined
            ? t('chain')
            : gaps.length === 0
              ? t('chainWhole')
              : t('chainGaps', { gaps: gaps.join(t('gap')) })}
        </h2>
        <p>{t('chainText')}</p>
      </header>
      {!mayRead && <p className={styles.faint}>{t('notYours')}</p>}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {mayRead && !data && !error && <SkeletonLines lines={3} />}
      {data && (
        <ol className={styles.chain}>
          {chain.map(({ role, people }) => (
            <li key={role} data-gap={people.length === 0 || undefined}>
              <h3>{t(`role.${role}`)}</h3>
              {people.length === 0 && <p className={styles.gap}>{t('nobody')}</p>}
              {people.slice(0, 3).map((one) => (
                <Person key={one.id} contact={one} />
              ))}
              {people.length > 3 && <p className={styles.faint}>{t('more', { count: people.length - 3 })}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Person({ contact }: { contact: Contact }) {
  const t = useTranslations('contacts');
  return (
    <div className={styles.person}>
      <b>{contact.name}</b>
      <span>{[contact.title, contact.level && t(`level.${contact.level}`)].filter(Boolean).join(' · ')}</span>
      {contact.attitude && (
        <span className={styles.attitude} data-attitude={contact.attitude}>
          {t(`attitude.${contact.attitude}`)}
        </span>
      )}
    </div>
  );
}
