import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { KeyAccount } from '@/api/workplace';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import { Button, IconButton } from '@/ui/Button';
import { DueDate } from '@/ui/Mark';
import { Table } from '@/ui/Table';
import { Tag } from '@/ui/Tag';
import styles from './keyAccounts.module.css';

interface Acts {
  mayKeep: boolean;
  onRefresh: (account: KeyAccount) => void;
  onEdit: (account: KeyAccount) => void;
  onArchive: (account: KeyAccount) => void;
}

/** Key accounts with how each stood when it was last looked at. */
export function AccountsTable({
  label,
  accounts,
  ...acts
}: Acts & { label: string; accounts: readonly KeyAccount[] }) {
  const t = useTranslations('keyAccounts');
  return (
    <Table
      label={label}
      columns={[
        { label: t('customer'), width: 220 },
        { label: t('situation') },
        { label: t('renewsOn'), end: true, width: 96 },
        { label: t('dueOn'), end: true, width: 104 },
        { label: t('owner'), width: 56 },
        { label: t('acts'), hidden: true, width: 176 },
      ]}
    >
      {accounts.map((one) => (
        <Row key={one.id} account={one} {...acts} />
      ))}
    </Table>
  );
}

function Row({ account, mayKeep, onRefresh, onEdit, onArchive }: Acts & { account: KeyAccount }) {
  const t = useTranslations('keyAccounts');
  const format = useFormats();
  const name = account.customerName;
  const late = daysBetween(account.dueOn, format.today);
  return (
    <tr className={styles.row}>
      <th scope="row">
        <Link
          className={styles.name}
          to="/value-realization/customers/$id"
          params={{ id: String(account.customerId) }}
        >
          {name}
        </Link>
        <span className={styles.tags}>
          {account.marks.map((mark) => (
            <Tag key={mark}>{t(`mark.${mark}`)}</Tag>
          ))}
        </span>
        <small className={styles.small}>
          {account.recurringRevenue !== null && format.money(account.recurringRevenue, account.currency)}
        </small>
      </th>
      <td>
        {account.situation ?? <span className={styles.small}>{t('never')}</span>}
        {account.nextStep && <small className={styles.small}>{t('next', { step: account.nextStep })}</small>}
        {account.refreshedAt && (
          <small className={styles.small}>
            {[account.refreshedByName, format.instant(account.refreshedAt)].filter(Boolean).join(' · ')}
          </small>
        )}
      </td>
      <td className={styles.end}>
        {account.renewsOn && (
          <DueDate
            date={format.narrowDate(account.renewsOn)}
            days={daysBetween(format.today, account.renewsOn)}
          />
        )}
      </td>
      <td className={styles.end}>
        {late > 0 ? (
          <b className={styles.late}>{t('late', { days: late })}</b>
        ) : (
          format.narrowDate(account.dueOn)
        )}
        <small className={styles.small}>{t('every', { days: account.everyDays })}</small>
      </td>
      <td>
        <Avatar name={account.ownerName} />
      </td>
      <td>
        {mayKeep && (
          <span className={styles.acts}>
            <Button size="small" onClick={() => onRefresh(account)}>
              {t('refresh')}
            </Button>
            <IconButton icon="edit" label={t('editOf', { name })} onClick={() => onEdit(account)} />
            <IconButton icon="trash" label={t('archiveOf', { name })} onClick={() => onArchive(account)} />
          </span>
        )}
      </td>
    </tr>
  );
}
