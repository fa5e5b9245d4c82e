import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActionButton } from '@/actions/ActionButton';
import type { Action, Outcome } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { useDone } from '@/actions/useDone';
import { useUndoable } from '@/actions/useUndoable';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { Grid } from '@/grid/Grid';
import { useFormats } from '@/i18n/useFormats';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Peek } from '@/ui/Peek';
import { SkeletonLines } from '@/ui/Skeleton';
import {
  archiveDeparture,
  type Departure,
  departureQuery,
  departuresKey,
  editDeparture,
  fetchDepartures,
  path,
} from './api';
import { useDepartureColumns } from './columns';
import styles from './departures.module.css';

const DepartureDialog = lazy(() => import('./DepartureDialog'));
const keyOf = (row: Departure): string => String(row.id);

/** The customers who left, each time: when, why, what was paid back, what they said, and whether they came back. */
export function DeparturesPage({
  around,
  onOpenCustomer,
}: {
  around: (id: number) => ReactNode;
  onOpenCustomer: (id: number) => void;
}) {
  const t = useTranslations('departures');
  const queries = useQueryClient();
  const undoable = useUndoable(departuresKey);
  const columns = useDepartureColumns();
  const mayKeep = may(useMe(), 'renewals.keep');
  const [open, setOpen] = useState<Departure | 'new' | null>(null);

  const actions = useMemo<Action[]>(
    () =>
      mayKeep
        ? [
            {
              id: 'createDeparture',
              label: t('create'),
              icon: 'plus',
              place: 'create',
              shortcut: 'c',
              words: 'xjls xinjianliushi departure churn',
              run: () => setOpen('new'),
            },
          ]
        : [],
    [mayKeep, t],
  );
  useActions(actions);
  const done = useDone(() => setOpen(null), departuresKey);
  const edit = useCallback(
    async (row: Departure, patch: Record<string, unknown>): Promise<Outcome> => {
      const { changeId } = await editDeparture(row, patch);
      await queries.invalidateQueries({ queryKey: departuresKey });
      return undoable(t('saved', { name: row.customerName }), changeId);
    },
    [queries, t, undoable],
  );
  const archive = useCallback(
    async (row: Departure): Promise<Outcome> => {
      const { changeId } = await archiveDeparture(row);
      await queries.invalidateQueries({ queryKey: departuresKey });
      return undoable(t('archived', { name: row.customerName }), changeId);
    },
    [queries, t, undoable],
  );
  return (
    <>
      <h1 data-hidden-text="">{t('title')}</h1>
      <Grid
        list="departures"
        path={path}
        queryKey={departuresKey}
        fetchPage={fetchDepartures}
        columns={columns}
        defaultSort="-leftOn"
        keyOf={keyOf}
        onOpen={(row) => onOpenCustomer(row.customerId)}
        {...(mayKeep ? { onEdit: edit } : {})}
        peek={(key, step, close) => (
          <DeparturePeek
            id={Number(key)}
            step={step}
            close={close}
            around={around}
            {...(mayKeep ? { onEdit: setOpen, onArchive: archive } : {})}
          />
        )}
        empty={
          <EmptyState
            icon="customer"
            title={t('empty')}
            action={mayKeep && <Link to="/imports/new">{t('import')}</Link>}
          >
            {t('emptyText')}
          </EmptyState>
        }
      />
      <Suspense>
        {open !== null && (
          <DepartureDialog
            {...(open === 'new' ? {} : { departure: open })}
            onClose={() => setOpen(null)}
            onDone={done}
          />
        )}
      </Suspense>
    </>
  );
}

function DeparturePeek({
  id,
  step,
  close,
  around,
  onEdit,
  onArchive,
}: {
  id: number;
  step: (by: 1 | -1) => void;
  close: () => void;
  around: (id: number) => ReactNode;
  onEdit?: (departure: Departure) => void;
  onArchive?: (departure: Departure) => Promise<Outcome>;
}) {
  const t = useTranslations('departures');
  const format = useFormats();
  const found = useQuery(departureQuery(id));
  const departure = found.data;
  const actions = useMemo<Action[]>(
    () =>
      departure && onEdit && onArchive
        ? [
            {
              id: 'editDeparture',
              label: t('edit'),
              icon: 'edit',
              place: 'selection',
              shortcut: 'e',
              run: () => onEdit(departure),
            },
            {
              id: 'archiveDeparture',
              label: t('archive'),
              icon: 'trash',
              place: 'selection',
              run: () => onArchive(departure),
            },
          ]
        : [],
    [departure, onArchive, onEdit, t],
  );
  useActions(actions);
  return (
    <Peek
      label={t('title')}
      head={t('title')}
      step={step}
      onClose={close}
      foot={
        actions.length > 0 && actions.map((one) => <ActionButton key={one.id} action={one} size="small" />)
      }
    >
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <SkeletonLines lines={6} />}
      {departure && (
        <>
          <p className={styles.title}>
            <Link to="/value-realization/customers/$id" params={{ id: String(departure.customerId) }}>
              {departure.customerName}
            </Link>
          </p>
          <dl className={styles.facts}>
            <dt>{t('field.leftOn')}</dt>
            <dd>{format.longDate(departure.leftOn)}</dd>
            <dt>{t('field.reason')}</dt>
            <dd>{departure.reason === null ? t('noReason') : t(`reason.${departure.reason}`)}</dd>
            <dt>{t('field.refund')}</dt>
            <dd>
              {departure.refund === null
                ? t('none')
                : format.moneyInFull(departure.refund, departure.currency)}
            </dd>
            <dt>{t('field.cameBack')}</dt>
            <dd>{departure.cameBack ? t('cameBack') : t('stayedAway')}</dd>
            {Object.entries(departure.extra).map(([name, value]) => (
              <span key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </span>
            ))}
          </dl>
          {departure.words && <blockquote className={styles.words}>{departure.words}</blockquote>}
          <div className={styles.more}>{around(id)}</div>
        </>
      )}
    </Peek>
  );
}
