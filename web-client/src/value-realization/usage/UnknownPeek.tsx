import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Outcome } from '@/actions/action';
import { tell } from '@/actions/run';
import { useUndoable } from '@/actions/useUndoable';
import { customerLookup } from '@/api/lookups';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { Combobox } from '@/ui/Combobox';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { TextField } from '@/ui/TextField';
import { toastProblem } from '@/ui/toast';
import { createFrom, identify, part, type Unknown, unknownQuery, usageKey } from './api';
import { FindingPeek } from './FindingPeek';
import styles from './usage.module.css';

/** Whom events name and nobody knows: say who it is, or make a customer of it. Both can be taken back. */
export function UnknownPeek({
  id,
  step,
  close,
}: {
  id: number;
  step: (by: 1 | -1) => void;
  close: () => void;
}) {
  const t = useTranslations('usage');
  const found = useQuery(unknownQuery(id));
  return (
    <FindingPeek title={t('list.unknownCustomers')} step={step} close={close}>
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <SkeletonLines lines={6} />}
      {found.data && <Who key={`${id}-${found.data.version}`} unknown={found.data} />}
    </FindingPeek>
  );
}

function Who({ unknown }: { unknown: Unknown }) {
  const t = useTranslations('usage');
  const format = useFormats();
  const me = useMe();
  const queries = useQueryClient();
  const undoable = useUndoable(usageKey);
  const [name, setName] = useState(unknown.name);
  const [busy, setBusy] = useState(false);
  const mayMap = may(me, 'usage.map');
  const mayCreate = may(me, 'customers.edit') && !unknown.isPerson;

  const run = async (work: () => Promise<Outcome>) => {
    setBusy(true);
    try {
      const outcome = await work();
      await queries.invalidateQueries({ queryKey: usageKey });
      tell(outcome);
    } catch (refusal) {
      toastProblem(refusal, t('notSaved'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className={styles.block}>
        <p className={styles.peekTitle}>{unknown.name}</p>
        <p className={styles.soft}>
          {t('unknown.facts', {
            events: unknown.events,
            from: unknown.firstOn ? format.date(unknown.firstOn) : '',
            to: unknown.lastOn ? format.date(unknown.lastOn) : '',
          })}
        </p>
        {unknown.isPerson && <p className={styles.soft}>{t('unknown.person')}</p>}
      </div>
      {mayMap && unknown.customerId === null && (
        <div className={styles.block}>
          <h2>{t('unknown.isKnown')}</h2>
          <Combobox
            label={t('column.customer')}
            value={null}
            disabled={busy}
            lookup={customerLookup}
            onChange={(choice) =>
              choice &&
              void run(async () => {
                const { value, changeId } = await identify(unknown, choice.id);
                return undoable(
                  t('unknown.linked', { name: value.customerName ?? choice.name, events: value.events }),
                  changeId,
                );
              })
            }
          />
          <p className={styles.soft}>{t('unknown.isKnownText')}</p>
        </div>
      )}
      {mayMap && unknown.customerId !== null && (
        <div className={styles.block}>
          <h2>{t('unknown.known', { name: unknown.customerName ?? '' })}</h2>
          <Button
            size="small"
            icon="undo"
            busy={busy}
            onClick={() =>
              void run(async () => {
                const { value, changeId } = await part(unknown);
                return undoable(t('unknown.parted', { name: value.name }), changeId);
              })
            }
          >
            {t('unknown.part')}
          </Button>
        </div>
      )}
      {mayCreate && unknown.customerId === null && (
        <form
          className={styles.block}
          onSubmit={(event) => {
            event.preventDefault();
            void run(async () => {
              await createFrom(unknown, name.trim());
              return { done: t('unknown.created', { name: name.trim(), events: unknown.events }) };
            });
          }}
        >
          <h2>{t('unknown.isNew')}</h2>
          <TextField
            label={t('unknown.name')}
            value={name}
            maxLength={200}
            hint={t('unknown.nameHint', { name: unknown.name })}
            onChange={(event) => setName(event.target.value)}
          />
          <div>
            <Button type="submit" size="small" icon="plus" busy={busy} disabled={name.trim() === ''}>
              {t('unknown.create')}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
