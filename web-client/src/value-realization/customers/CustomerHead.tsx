import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { ActionButton } from '@/actions/ActionButton';
import { ActionMenu } from '@/actions/ActionMenu';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { useUndoable } from '@/actions/useUndoable';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import type { CustomerOverview, CustomerRecord } from '@/api/workplace';
import { Tag } from '@/ui/Tag';
import { changeCustomer, customersKey } from './api';
import styles from './page.module.css';

/** Who the customer is, in two lines, and what can be done with them. */
export function CustomerHead({
  customer,
  people,
  onEdit,
}: {
  customer: CustomerRecord;
  people: CustomerOverview['people'];
  onEdit: () => void;
}) {
  const t = useTranslations('customers');
  const queries = useQueryClient();
  const undoable = useUndoable(customersKey);
  const canEdit = may(useMe(), 'customers.edit');

  const actions = useMemo<Action[]>(() => {
    if (!canEdit) return [];
    return [
      { id: 'editCustomer', label: t('edit'), icon: 'edit', place: 'page', shortcut: 'e', run: onEdit },
      {
        id: 'archiveCustomer',
        label: t(customer.archivedAt === null ? 'archive' : 'restore'),
        icon: 'box',
        place: 'page',
        ...(customer.archivedAt === null ? { tone: 'danger' as const } : {}),
        run: async () => {
          const gone = await changeCustomer(customer, { archived: customer.archivedAt === null });
          await queries.invalidateQueries({ queryKey: customersKey });
          const said = t(customer.archivedAt === null ? 'archived' : 'restored', { name: customer.name });
          return undoable(said, gone.changeId);
        },
      },
    ];
  }, [canEdit, customer, onEdit, queries, t, undoable]);
  useActions(actions);
  const [edit, ...rest] = actions;

  const first = (role: 'payer' | 'user') =>
    people.find((one) => one.name !== '' && one.roles.includes(role))?.name;
  const payer = first('payer');
  const user = first('user');
  const line = [
    customer.industry,
    customer.region,
    payer && t('payer', { name: payer }),
    user && t('user', { name: user }),
    t('inUse', {
      names: customer.competitors.length === 0 ? t('none') : customer.competitors.join(t('nameGap')),
    }),
    customer.owner && t('ownedBy', { name: customer.owner.name }),
    customer.externalId,
  ];
  return (
    <header className={styles.who}>
      <span className={styles.seal} aria-hidden="true">
        {[...customer.name][0]}
      </span>
      <div>
        <h1>
          {customer.name}
          {customer.tier && <Tag>{t(`tier.${customer.tier}`)}</Tag>}
          {customer.strategy && <Tag>{t(`strategy.${customer.strategy}`)}</Tag>}
          {customer.archivedAt && <Tag tone="warn">{t('isArchived')}</Tag>}
        </h1>
        <p>{line.filter(Boolean).join(' · ')}</p>
      </div>
      {edit && (
        <div className={styles.whoActs}>
          <ActionButton action={edit} />
          <ActionMenu label={t('more')} actions={rest} />
        </div>
      )}
    </header>
  );
}
