import { useTranslations } from 'use-intl';
import type { CustomerRecord } from '@/api/workplace';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import styles from './customers.module.css';

/** Everything known about the customer, as a list of names and values. */
export function CustomerFacts({ customer }: { customer: CustomerRecord }) {
  const t = useTranslations('customers');
  const format = useFormats();
  const days = customer.renewsOn === null ? null : daysBetween(format.today, customer.renewsOn);
  const facts: [string, string | null, string?][] = [
    [t('field.externalId'), customer.externalId],
    [t('field.industry'), customer.industry],
    [t('field.region'), customer.region],
    [t('field.tier'), customer.tier && t(`tier.${customer.tier}`)],
    [t('field.strategy'), customer.strategy && t(`strategy.${customer.strategy}`)],
    [
      t('field.recurringRevenue'),
      customer.recurringRevenue === null
        ? null
        : format.moneyInFull(customer.recurringRevenue, customer.currency),
    ],
    [
      t('field.renewsOn'),
      customer.renewsOn && format.longDate(customer.renewsOn),
      days === null ? '' : days >= 0 ? t('renewsIn', { days }) : t('renewedBefore', { days: -days }),
    ],
    [t('field.ownerId'), customer.owner?.name ?? null],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value, more]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value ?? <span className={styles.faint}>{t('unset')}</span>}
            {more && <span className={styles.more}>{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
