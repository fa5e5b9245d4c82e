import { useTranslations } from 'use-intl';
import type { Requirement } from '@/api/types';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { DueDate } from '@/ui/Mark';
import styles from './evidence.module.css';

const shownAtOnce = 4;

/** The customers behind it, the largest first. */
export function WhoAsks({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('syncMeetings');
  const format = useFormats();
  const sorted = requirement.customers.toSorted(
    (a, b) => (b.recurringRevenue ?? 0) - (a.recurringRevenue ?? 0),
  );
  if (sorted.length === 0) return <p className={styles.none}>{t('nobody')}</p>;
  const shown = sorted.length === shownAtOnce + 1 ? sorted : sorted.slice(0, shownAtOnce);
  const rest = sorted.slice(shown.length);
  const restMoney = rest.reduce((sum, one) => sum + (one.recurringRevenue ?? 0), 0);
  return (
    <table className={styles.asking}>
      <thead>
        <tr>
          <th scope="col">{t('customer')}</th>
          <th scope="col">{t('tier')}</th>
          <th scope="col" className={styles.number}>
            {t('yearly')}
          </th>
          <th scope="col" className={styles.number}>
            {t('renews')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((one) => (
          <tr key={one.id}>
            <td>
              <a href={`/value-realization/customers/${one.id}`}>{one.name}</a>
            </td>
            <td className={styles.small}>{isTier(one.tier) ? t(`tierWord.${one.tier}`) : one.tier}</td>
            <td className={styles.number}>
              {one.recurringRevenue !== null && format.money(one.recurringRevenue, one.currency ?? 'CNY')}
            </td>
            <td className={styles.number}>
              {one.renewsOn !== null && (
                <DueDate date={format.date(one.renewsOn)} days={ahead(format.today, one.renewsOn)} />
              )}
            </td>
          </tr>
        ))}
        {rest.length > 0 && (
          <tr>
            <td className={styles.faint}>{t('others', { count: rest.length })}</td>
            <td />
            <td className={styles.number}>{format.money(restMoney, requirement.currency)}</td>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}

const tiers = ['key', 'standard', 'longTail'] as const;
const isTier = (word: string | null): word is (typeof tiers)[number] => tiers.some((tier) => tier === word);

/** A renewal that has passed is no warning. */
function ahead(today: string, date: string): number | null {
  const days = daysBetween(today, date);
  return days < 0 ? null : days;
}
