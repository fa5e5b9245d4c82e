import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActionButton } from '@/actions/ActionButton';
import { ActionMenu } from '@/actions/ActionMenu';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { useDone } from '@/actions/useDone';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useFormats } from '@/i18n/useFormats';
import { ErrorState } from '@/ui/ErrorState';
import { Peek } from '@/ui/Peek';
import { SkeletonLines } from '@/ui/Skeleton';
import { toastProblem } from '@/ui/toast';
import { archiveCase, caseQuery, editCase, saveCasesKey } from './api';
import { CaseFacts } from './CaseFacts';
import { isClosed, toggled } from './model';

const CaseDialog = lazy(() => import('./CaseDialog'));
const CloseDialog = lazy(() => import('./CloseDialog'));

/** One case: what happened, what is at stake, the plan step by step, and how it ended. */
export function SaveCasePeek({
  id,
  step,
  close,
}: {
  id: number;
  step: (by: 1 | -1) => void;
  close: () => void;
}) {
  const t = useTranslations('saveCases');
  const { today } = useFormats();
  const mayKeep = may(useMe(), 'renewals.keep');
  const { data, error, refetch } = useQuery(caseQuery(id));
  const one = data?.value;
  const [act, setAct] = useState<'edit' | 'close' | null>(null);
  const done = useDone(() => setAct(null), saveCasesKey, ['customers']);

  const mark = async (place: number) => {
    if (!one) return;
    try {
      const { changeId } = await editCase(one, { steps: toggled(one.steps, place, today) });
      done(t('stepSaved'), changeId);
    } catch (refusal) {
      toastProblem(refusal, t('notSaved'));
      void refetch();
    }
  };

  const actions = useMemo<Action[]>(() => {
    if (!one || !mayKeep || one.archivedAt !== null) return [];
    const edit: Action = {
      id: 'editSaveCase',
      label: t('edit'),
      icon: 'edit',
      shortcut: 'e',
      place: 'selection',
      run: () => setAct('edit'),
    };
    const again: Action = {
      id: 'reopenSaveCase',
      label: t('reopen'),
      icon: 'undo',
      place: 'selection',
      run: async () => done(t('reopened'), (await editCase(one, { state: 'acting' })).changeId),
    };
    const end: Action = {
      id: 'closeSaveCase',
      label: t('close'),
      icon: 'check',
      shortcut: 'o',
      place: 'selection',
      tone: 'primary',
      run: () => setAct('close'),
    };
    const begin: Action = {
      id: 'beginSaveCase',
      label: t('begin'),
      icon: 'up',
      place: 'selection',
      run: async () => done(t('begun'), (await editCase(one, { state: 'acting' })).changeId),
    };
    const away: Action = {
      id: 'archiveSaveCase',
      label: t('archive'),
      icon: 'box',
      place: 'selection',
      tone: 'danger',
      run: async () => {
        done(t('archived'), (await archiveCase(one)).changeId);
        close();
      },
    };
    if (isClosed(one)) return [again, edit, away];
    return [end, edit, ...(one.state === 'open' ? [begin] : []), away];
  }, [one, mayKeep, t, done, close]);
  useActions(actions);

  return (
    <Peek
      label={t('peek', { name: one?.title ?? '' })}
      head={t('one')}
      step={step}
      onClose={close}
      foot={
        actions.length > 0 && (
          <>
            {actions.slice(0, 2).map((action) => (
              <ActionButton key={action.id} action={action} bare />
            ))}
            <ActionMenu label={t('more')} actions={actions.slice(2)} />
          </>
        )
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!one && !error && <SkeletonLines lines={9} />}
      {one && (
        <>
          <CaseFacts one={one} onStep={mayKeep && !isClosed(one) ? (place) => void mark(place) : undefined} />
          <Suspense>
            {act === 'edit' && <CaseDialog one={one} onDone={done} onClose={() => setAct(null)} />}
            {act === 'close' && <CloseDialog one={one} onDone={done} onClose={() => setAct(null)} />}
          </Suspense>
        </>
      )}
    </Peek>
  );
}
