import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { tell } from '@/actions/run';
import type { Versioned } from '@/api/client';
import type { Requirement, RequirementAct, SimilarRequirement } from '@/api/types';
import type { IconName } from '@/ui/Icon';
import { requirementQuery, requirementsKey, unmerge } from './api';
import type { RequirementDialogProps } from './dialogs';
import { useOutcome } from './useOutcome';

const ScreenDialog = lazy(() => import('./ScreenDialog'));
const RecommendDialog = lazy(() => import('./RecommendDialog'));
const DecideDialog = lazy(() => import('./DecideDialog'));
const EditDialog = lazy(() => import('./EditDialog'));
const MergeDialog = lazy(() => import('./MergeDialog'));

type Open = 'screen' | 'recommend' | 'decide' | 'edit' | SimilarRequirement;

/** What can be done with one requirement, and the dialog that is open for it. */
export function useRequirementActions(of: Versioned<Requirement> | null): {
  actions: Action[];
  dialog: ReactNode;
  merge: ((into: SimilarRequirement) => void) | undefined;
} {
  const t = useTranslations('requirements');
  const queries = useQueryClient();
  const [open, setOpen] = useState<Open | null>(null);
  const requirement = of?.value;

  const keep = useCallback(
    async (saved: Versioned<Requirement>) => {
      queries.setQueryData(requirementQuery(saved.value.key).queryKey, saved);
      await queries.invalidateQueries({ queryKey: requirementsKey });
    },
    [queries],
  );

  const outcome = useOutcome();
  const actions = useMemo<Action[]>(() => {
    if (!of || !requirement) return [];
    const { key, status, can } = requirement;
    const undecided = status === 'screened' || status === 'later' || status === 'reopened';
    const verb = (
      act: 'screen' | 'recommend' | 'decide' | 'edit',
      shortcut: string,
      icon: IconName,
    ): Action => ({
      id: act,
      label: t(act),
      icon,
      shortcut,
      place: 'page',
      run: () => setOpen(act),
    });
    const list: Partial<Record<RequirementAct, Action>> = {
      screen: verb('screen', 's', 'filter'),
      // The boundary is explained by the API to whoever tries: ops may not decide, and is told what to do instead.
      decide: verb('decide', 'd', 'check'),
      recommend: verb('recommend', 'e', 'document'),
      edit: verb('edit', 'i', 'edit'),
      unmerge: {
        id: 'unmerge',
        label: t('unmerge'),
        icon: 'undo',
        place: 'page',
        run: async () => {
          const saved = await unmerge(requirement.id, of.etag);
          await keep(saved);
          return outcome(t('unmergeDone', { key }), saved.changeId);
        },
      },
    };
    const order: RequirementAct[] =
      status === 'new' || status === 'reopened'
        ? ['screen', 'recommend', 'decide', 'edit', 'unmerge']
        : can.includes('decide')
          ? ['decide', 'recommend', 'screen', 'edit', 'unmerge']
          : ['recommend', 'screen', 'decide', 'edit', 'unmerge'];
    return order.flatMap((act) => {
      const action = list[act];
      return action && (can.includes(act) || (act === 'decide' && undecided)) ? [action] : [];
    });
  }, [of, requirement, t, keep, outcome]);

  const close = () => setOpen(null);
  const shared: RequirementDialogProps | null = of && {
    requirement: of.value,
    etag: of.etag,
    onClose: close,
    onDone: (saved, said) => {
      close();
      void keep(saved);
      tell(outcome(said, saved.changeId));
    },
  };

  const dialog = shared && open !== null && (
    <Suspense>
      {open === 'screen' && <ScreenDialog {...shared} />}
      {open === 'recommend' && <RecommendDialog {...shared} />}
      {open === 'decide' && <DecideDialog {...shared} />}
      {open === 'edit' && <EditDialog {...shared} />}
      {typeof open === 'object' && <MergeDialog {...shared} into={open} />}
    </Suspense>
  );
  return { actions, dialog, merge: requirement?.can.includes('merge') ? setOpen : undefined };
}
