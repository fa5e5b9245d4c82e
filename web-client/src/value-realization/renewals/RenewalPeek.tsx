import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActionButton } from '@/actions/ActionButton';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { useDone } from '@/actions/useDone';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import type { Renewal } from '@/api/workplace';
import { ErrorState } from '@/ui/ErrorState';
import facts from '@/ui/facts.module.css';
import { Peek } from '@/ui/Peek';
import { SkeletonLines } from '@/ui/Skeleton';
import { casesQuery, openCase, renewalQuery, renewalsKey } from './api';
import { isDecided } from './model';
import { RenewalFacts } from './RenewalFacts';
import styles from './renewals.module.css';

const RiskDialog = lazy(() => import('./RiskDialog'));
const OutcomeDialog = lazy(() => import('./OutcomeDialog'));
const ProgressDialog = lazy(() => import('./ProgressDialog'));

type Act = 'risk' | 'outcome' | 'progress';

/** One renewal: what is at stake, how far the talks are, the risk and what it hangs on. */
export function RenewalPeek({ id, onClose }: { id: number; onClose: () => void }) {
  const t = useTranslations('renewals');
  const mayKeep = may(useMe(), 'renewals.keep');
  const { data, error, refetch } = useQuery(renewalQuery(id));
  const renewal = data?.value;
  const [act, setAct] = useState<Act | null>(null);
  const navigate = useNavigate();
  const cases = useQuery(casesQuery(id)).data;
  // An outcome moves the customer's money and the pool's order too.
  const done = useDone(() => setAct(null), renewalsKey, ['customers'], ['requirements'], ['save-cases']);
  const open = renewal !== undefined && mayKeep && !isDecided(renewal);

  const actions = useMemo<Action[]>(() => {
    if (!open) return [];
    const one = (name: Act, shortcut: string, icon: 'warn' | 'check' | 'edit'): Action => ({
      id: `renewal-${name}`,
      label: t(`act.${name}`),
      icon,
      shortcut,
      place: 'selection',
      ...(name === 'outcome' ? { tone: 'primary' as const } : {}),
      run: () => setAct(name),
    });
    const save: Action = {
      id: 'renewal-save',
      label: t('act.save'),
      icon: 'customer',
      shortcut: 's',
      place: 'selection',
      run: async () => {
        if (!renewal) return;
        const made = await openCase(renewal, t('caseTitle', { name: renewal.contractName }));
        done(t('caseOpened', { name: renewal.customerName }), made.changeId);
        await navigate({ to: '/value-realization/save-cases', search: { peek: String(made.value.id) } });
      },
    };
    return [
      one('outcome', 'o', 'check'),
      one('risk', 'r', 'warn'),
      one('progress', 'p', 'edit'),
      ...(cases?.length === 0 ? [save] : []),
    ];
  }, [open, t, renewal, cases, done, navigate]);
  useActions(actions);
  const dialog = (one: Renewal) => {
    const shared = { renewal: one, onDone: done, onClose: () => setAct(null) };
    if (act === 'risk') return <RiskDialog {...shared} />;
    if (act === 'outcome') return <OutcomeDialog {...shared} />;
    return act === 'progress' ? <ProgressDialog {...shared} /> : null;
  };

  return (
    <Peek
      label={t('peek', { name: renewal?.customerName ?? '' })}
      head={t('one')}
      onClose={onClose}
      foot={actions.length > 0 && actions.map((one) => <ActionButton key={one.id} action={one} bare />)}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!renewal && !error && <SkeletonLines lines={9} />}
      {renewal && (
        <>
          <h2 className={facts.title}>
            <Link to="/value-realization/customers/$id" params={{ id: String(renewal.customerId) }}>
              {renewal.customerName}
            </Link>
          </h2>
          <RenewalFacts renewal={renewal} />
          {cases?.map((one) => (
            <p key={one.id} className={facts.fact}>
              {t('savedBy')}{' '}
              <Link
                to="/value-realization/save-cases"
                search={{ peek: String(one.id) }}
                className={styles.more}
              >
                {one.title}
              </Link>
            </p>
          ))}
          {act !== null && <Suspense>{dialog(renewal)}</Suspense>}
        </>
      )}
    </Peek>
  );
}
