import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { KeyAccountSuggestion } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { Table } from '@/ui/Table';
import { Tag } from '@/ui/Tag';
import styles from './keyAccounts.module.css';

/** Customers who look like key accounts, with what speaks for each. */
export function Suggestions({
  suggestions,
  onTake,
}: {
  suggestions: readonly KeyAccountSuggestion[];
  onTake: ((suggestion: KeyAccountSuggestion) => void) | undefined;
}) {
  const t = useTranslations('keyAccounts');
  const format = useFormats();
  return (
    <Table
      label={t('suggested', { count: suggestions.length })}
      columns={[
        { label: t('customer'), width: 220 },
        { label: t('because') },
        { label: t('health'), end: true, width: 64 },
        { label: t('revenue'), end: true, width: 112 },
        { label: t('acts'), hidden: true, width: 104 },
      ]}
    >
      {suggestions.map((one) => (
        <tr key={one.customerId}>
          <th scope="row">
            <Link
              className={styles.name}
              to="/value-realization/customers/$id"
              params={{ id: String(one.customerId) }}
            >
              {one.customerName}
            </Link>
          </th>
          <td>
            {one.reasons.map((reason) => (
              <span key={reason.mark} className={styles.reason}>
                <Tag>{t(`mark.${reason.mark}`)}</Tag> {reason.text}
              </span>
            ))}
          </td>
          <td className={styles.end}>{one.health?.score}</td>
          <td className={styles.end}>
            {one.recurringRevenue !== null && format.money(one.recurringRevenue, one.currency)}
          </td>
          <td>
            {onTake && (
              <span className={styles.acts}>
                <Button size="small" onClick={() => onTake(one)}>
                  {t('take')}
                </Button>
              </span>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
