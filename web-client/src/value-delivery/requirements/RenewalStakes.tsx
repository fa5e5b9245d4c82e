import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Requirement } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { Mark } from '@/ui/Mark';
import { stakesQuery } from './api';
import { Section } from './Section';
import styles from './sections.module.css';

/** The renewals that were lost over it or hang on it, with the money: what a decision is worth. Nothing where none does. */
export function RenewalStakes({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('requirements');
  const format = useFormats();
  const { data } = useQuery(stakesQuery(requirement.id));
  if (!data || data.items.length === 0) return null;
  const sums = data.totals.flatMap(({ currency, lost, atRisk }) => [
    lost > 0 ? t('stakeLost', { money: format.money(lost, currency) }) : null,
    atRisk > 0 ? t('stakeAtRisk', { money: format.money(atRisk, currency) }) : null,
  ]);
  return (
    <Section title={t('stakes')} aside={sums.filter(Boolean).join(' · ')}>
      <table className={styles.table}>
        <tbody>
          {data.items.map((one) => (
            <tr key={one.customerId}>
              <td className={styles.wide}>
                <Link
                  to="/value-realization/customers/$id"
                  params={{ id: String(one.customerId) }}
                  className={styles.link}
                >
                  {one.customerName}
                </Link>
                {one.reason && <small className={styles.stakeReason}>{one.reason}</small>}
              </td>
              <td className={styles.end}>
                <Mark shape={one.isLost ? 'cross' : 'bang'}>
                  {t(one.isLost ? 'stake.lost' : 'stake.atRisk')}
                </Mark>
              </td>
              <td className={styles.end}>
                {one.amount !== null && one.currency !== null && format.money(one.amount, one.currency)}
              </td>
              <td className={styles.end}>
                {one.renewalId !== null && (
                  <Link
                    to="/value-realization/renewals"
                    search={{ peek: String(one.renewalId) }}
                    className={styles.link}
                    aria-label={t('openRenewalOf', { name: one.customerName })}
                  >
                    {t('openRenewal')}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
