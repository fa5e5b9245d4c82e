import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActionButton } from '@/actions/ActionButton';
import { ActionMenu } from '@/actions/ActionMenu';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useCrumb } from '@/lib/crumb';
import { rememberCustomer } from '@/lib/recent';
import { IconButton } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { Page, PageSection } from '@/ui/Page';
import { Peek } from '@/ui/Peek';
import { SkeletonLines } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { changeCustomer, customerQuery } from './api';
import { CustomerFacts } from './CustomerFacts';
import styles from './customers.module.css';
import { useCustomerEditing } from './useCustomerEditing';

/** One customer: the facts, and what they ask for. What other nouns have to say comes in through slots. */
export function CustomerPage({
  id,
  requirements,
  around,
}: {
  id: number;
  requirements: ReactNode;
  around: ReactNode;
}) {
  const t = useTranslations('customers');
  const canEdit = may(useMe(), 'customers.edit');
  const { data, error, refetch } = useQuery(customerQuery(id));
  const customer = data?.value;
  const [editing, setEditing] = useState(false);
  const forms = useCustomerEditing(() => setEditing(false));
  useCrumb(customer?.name ?? null);
  useEffect(() => {
    if (customer) rememberCustomer({ id: customer.id, name: customer.name });
  }, [customer]);

  const actions = useMemo<Action[]>(() => {
    if (!canEdit || !data) return [];
    const { value, etag } = data;
    return [
      {
        id: 'editCustomer',
        label: t('edit'),
        icon: 'edit',
        place: 'page',
        shortcut: 'e',
        run: () => setEditing(true),
      },
      ...(value.archivedAt === null
        ? [
            {
              id: 'archiveCustomer',
              label: t('archive'),
              icon: 'box' as const,
              place: 'page' as const,
              tone: 'danger' as const,
              run: async () => {
                const gone = await changeCustomer(id, etag, { archived: true });
                await refetch();
                return {
                  done: t('archived', { name: value.name }),
                  undo: async () => {
                    await changeCustomer(id, gone.etag, { archived: false });
                    await refetch();
                  },
                };
              },
            },
          ]
        : []),
    ];
  }, [canEdit, data, id, refetch, t]);
  useActions(actions);

  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!customer || !data)
    return (
      <Page title="…">
        <SkeletonLines lines={8} />
      </Page>
    );
  const [edit, ...rest] = actions;
  return (
    <Page
      width="wide"
      title={
        <span className={styles.titleLine}>
          <span className={styles.seal} aria-hidden="true">
            {[...customer.name][0]}
          </span>
          {customer.name}
          {customer.tier && <Tag>{t(`tier.${customer.tier}`)}</Tag>}
          {customer.strategy && <Tag>{t(`strategy.${customer.strategy}`)}</Tag>}
          {customer.archivedAt && <Tag tone="warn">{t('isArchived')}</Tag>}
        </span>
      }
      actions={
        edit && (
          <>
            <ActionButton action={edit} />
            <ActionMenu label={t('title')} actions={rest} />
          </>
        )
      }
    >
      <div className={styles.columns}>
        <div>
          <PageSection
            title={t('requirements')}
            text={customer.requirements === 0 ? t('noRequirements') : undefined}
          >
            {customer.requirements > 0 && requirements}
          </PageSection>
          {around}
        </div>
        <PageSection title={t('facts')}>
          <CustomerFacts customer={customer} />
        </PageSection>
      </div>
      {editing && (
        <Peek
          label={t('editTitle')}
          head={
            <>
              <b>{t('editTitle')}</b>
              <span className={styles.spread}>
                <IconButton icon="x" label={t('close')} onClick={() => setEditing(false)} />
              </span>
            </>
          }
        >
          {forms.editForm(data)}
        </Peek>
      )}
      {forms.conflict}
    </Page>
  );
}
