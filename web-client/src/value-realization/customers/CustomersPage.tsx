import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action, Outcome } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { useUndoable } from '@/actions/useUndoable';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import type { CustomerRow } from '@/api/workplace';
import { Grid } from '@/grid/Grid';
import { IconButton } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Peek } from '@/ui/Peek';
import { SkeletonLines } from '@/ui/Skeleton';
import { changeCustomer, customerQuery, customersKey, fetchCustomers, path } from './api';
import { CustomerFacts } from './CustomerFacts';
import { useCustomerColumns } from './columns';
import styles from './customers.module.css';

const CustomerForm = lazy(async () => ({ default: (await import('./CustomerForm')).CustomerForm }));

const keyOf = (row: CustomerRow): string => String(row.id);

/** The directory: who our customers are, what they pay, when they renew. */
export function CustomersPage() {
  const t = useTranslations('customers');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const undoable = useUndoable(customersKey);
  const columns = useCustomerColumns();
  const canEdit = may(useMe(), 'customers.edit');
  const [mode, setMode] = useState<'look' | 'edit' | 'create'>('look');
  const look = useCallback(() => setMode('look'), []);

  const actions = useMemo<Action[]>(
    () =>
      canEdit
        ? [
            {
              id: 'createCustomer',
              label: t('create'),
              icon: 'plus',
              place: 'create',
              shortcut: 'c',
              words: 'xjkh xinjiankehu new customer',
              run: () => setMode('create'),
            },
          ]
        : [],
    [canEdit, t],
  );
  useActions(actions);

  const open = useCallback(
    (row: CustomerRow) =>
      void navigate({ to: '/value-realization/customers/$id', params: { id: String(row.id) } }),
    [navigate],
  );
  const edit = useCallback(
    async (row: CustomerRow, patch: Record<string, unknown>): Promise<Outcome> => {
      const { changeId } = await changeCustomer(row, patch);
      await queries.invalidateQueries({ queryKey: customersKey });
      return undoable(t('saved', { name: row.name }), changeId);
    },
    [queries, t, undoable],
  );

  return (
    <>
      <Grid
        list="customers"
        path={path}
        queryKey={customersKey}
        fetchPage={fetchCustomers}
        columns={columns}
        defaultSort="name"
        keyOf={keyOf}
        onOpen={open}
        {...(canEdit ? { onEdit: edit } : {})}
        peek={(id, step, close) =>
          mode === 'create' ? null : (
            <CustomerPeek
              id={Number(id)}
              step={step}
              close={() => {
                look();
                close();
              }}
              editing={mode === 'edit'}
              onEdit={canEdit ? () => setMode('edit') : null}
              onEdited={look}
            />
          )
        }
        empty={
          <EmptyState icon="customer" title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        }
      />
      {mode === 'create' && (
        <Peek
          label={t('createTitle')}
          head={
            <>
              <b>{t('createTitle')}</b>
              <span className={styles.spread}>
                <IconButton icon="x" label={t('close')} onClick={look} />
              </span>
            </>
          }
        >
          <Suspense fallback={<SkeletonLines lines={9} />}>
            <CustomerForm onClose={look} />
          </Suspense>
        </Peek>
      )}
    </>
  );
}

function CustomerPeek({
  id,
  step,
  close,
  editing,
  onEdit,
  onEdited,
}: {
  id: number;
  step: (by: 1 | -1) => void;
  close: () => void;
  editing: boolean;
  onEdit: (() => void) | null;
  onEdited: () => void;
}) {
  const t = useTranslations('customers');
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({ ...customerQuery(id), placeholderData: (before) => before });
  const customer = data?.value;
  const actions = useMemo<Action[]>(
    () =>
      onEdit && !editing
        ? [
            {
              id: 'editCustomer',
              label: t('edit'),
              icon: 'edit',
              place: 'selection',
              shortcut: 'e',
              run: onEdit,
            },
          ]
        : [],
    [editing, onEdit, t],
  );
  useActions(actions);
  return (
    <Peek
      label={t('peek', { name: customer?.name ?? '' })}
      head={
        <>
          <b className={styles.cut}>{editing ? t('editTitle') : t('facts')}</b>
          <span className={styles.spread}>
            <IconButton icon="up" label={t('previous')} onClick={() => step(-1)} />
            <IconButton icon="down" label={t('next')} onClick={() => step(1)} />
            {onEdit && !editing && <IconButton icon="edit" label={t('edit')} shortcut="e" onClick={onEdit} />}
            <IconButton
              icon="open"
              label={t('open')}
              onClick={() =>
                void navigate({ to: '/value-realization/customers/$id', params: { id: String(id) } })
              }
            />
            <IconButton icon="x" label={t('close')} onClick={close} />
          </span>
        </>
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : customer === undefined ? (
        <SkeletonLines lines={9} />
      ) : editing ? (
        <Suspense fallback={<SkeletonLines lines={9} />}>
          <CustomerForm key={id} customer={customer} onClose={onEdited} />
        </Suspense>
      ) : (
        <>
          <h1 className={styles.peekTitle}>{customer.name}</h1>
          <p className={styles.meta}>{t('requirementCount', { count: customer.requirements })}</p>
          <CustomerFacts customer={customer} />
        </>
      )}
    </Peek>
  );
}
