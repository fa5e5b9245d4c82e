import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { overdueQuery } from './api';
import { RenewalCard } from './RenewalCard';
import styles from './renewals.module.css';

/** What has ended with nobody saying how: it stands above everything else until somebody does. */
export function Overdue({ chosen, onOpen }: { chosen: number; onOpen: (id: number) => void }) {
  const t = useTranslations('renewals');
  const { today } = useFormats();
  const { data } = useQuery(overdueQuery(today));
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="renewals-overdue">
      <header className={styles.partHead}>
        <h2 id="renewals-overdue">{t('overdue', { count: data.total ?? data.items.length })}</h2>
        <p>{t('overdueText')}</p>
      </header>
      <ul className={styles.overdue}>
        {data.items.map((one) => (
          <li key={one.id}>
            <RenewalCard renewal={one} chosen={one.id === chosen} onOpen={() => onOpen(one.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
