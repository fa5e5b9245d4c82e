import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { BenchmarkCase } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { Mark } from '@/ui/Mark';
import { usesQuery } from './api';
import styles from './benchmarkCases.module.css';

/** Where the case was used and what it helped to win. */
export function Uses({ one }: { one: BenchmarkCase }) {
  const t = useTranslations('benchmarkCases');
  const format = useFormats();
  const { data } = useQuery(usesQuery(one.id));
  return (
    <section className={styles.part}>
      <h2>
        {t('uses')}
        <span>{t('usesCount', { uses: one.uses, wins: one.wins })}</span>
      </h2>
      {data?.length === 0 && <p className={styles.small}>{t('noUses')}</p>}
      <ul className={styles.uses}>
        {data?.map((use) => (
          <li key={use.id}>
            <span>
              {use.place}
              <small>
                {[use.deal, format.date(use.usedOn), use.notedByName].filter(Boolean).join(' · ')}
              </small>
            </span>
            {use.isWon && <Mark shape="check">{t('won')}</Mark>}
            {use.amount !== null && <b>{format.money(use.amount, use.currency ?? 'CNY')}</b>}
          </li>
        ))}
      </ul>
    </section>
  );
}
