import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { tell } from '@/actions/run';
import type { Versioned } from '@/api/client';
import { hasRole } from '@/api/session';
import type { Requirement, RequirementAct, SimilarRequirement } from '@/api/types';
import { useMe } from '@/api/useMe';
import type { IconName } from '@/ui/Icon';
import { archive, follow, requirementQuery, requirementsKey, restore, unfollow, unmerge } from './api';
import type { RequirementDialogProps } from './dialogs';
import { useOutcome } from './useOutcome';

const ScreenDialog = lazy(() => import('./ScreenDialog'));
const RecommendDialog = lazy(() => import('./RecommendDialog'));
const DecideDialog = lazy(() => import('./DecideDialog'));
const EditDialog = lazy(() => import('./EditDialog'));
const LaunchDialog = lazy(() => import('./LaunchDialog'));
const ConfirmDialog = lazy(() => import('./ConfirmDialog'));
const VoiceDialog = lazy(() => import('./VoiceDialog'));
const MergeDialog = lazy(() => import('./MergeDialog'));

type Form = 'screen' | 'recommend' | 'decide' | 'edit' | 'launch' | 'confirm' | 'addVoice';
type Open = Form | SimilarRequirement;

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
  const isOps = hasRole(useMe(), 'ops');

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
    const { id, key, status, can, following } = requirement;
    const undecided = status === 'screened' || status === 'later' || status === 'reopened';
    // Whether the goal is met is for whoever asked to say; the API tells everybody else so.
    const unconfirmed = status === 'launched' && can.includes('addVoice');
    const verb = (act: Form, shortcut: string, icon: IconName): Action => ({
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
      launch: verb('launch', 'l', 'up'),
      confirm: verb('confirm', 'm', 'check'),
      addVoice: verb('addVoice', 'n', 'chat'),
      follow: {
        id: 'follow',
        label: t(following ? 'unfollow' : 'follow'),
        icon: 'bell',
        shortcut: 'w',
        place: 'page',
        run: async () => {
          await keep(await (following ? unfollow : follow)(id));
          return {
            done: t(following ? 'unfollowDone' : 'followDone', { key }),
            undo: async () => keep(await (following ? follow : unfollow)(id)),
          };
        },
      },
      archive: {
        id: 'archive',
        label: t('archive'),
        icon: 'trash',
        place: 'page',
        tone: 'danger',
        run: async () => {
          const saved = await archive(id, of.etag);
          await keep(saved);
          return outcome(t('archiveDone', { key }), saved.changeId);
        },
      },
      restore: {
        id: 'restore',
        label: t('restore'),
        icon: 'undo',
        place: 'page',
        run: async () => {
          const saved = await restore(id, of.etag);
          await keep(saved);
          return outcome(t('restoreDone', { key }), saved.changeId);
        },
      },
      unmerge: {
        id: 'unmerge',
        label: t('unmerge'),
        icon: 'undo',
        place: 'page',
        run: async () => {
          const saved = await unmerge(id, of.etag);
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
    const whole: RequirementAct[] = [
      'launch',
      'confirm',
      ...order,
      'addVoice',
      'follow',
      'restore',
      'archive',
    ];
    return whole.flatMap((act) => {
      const action = list[act];
      return action &&
        (can.includes(act) || (act === 'decide' && undecided && isOps) || (act === 'confirm' && unconfirmed))
        ? [action]
        : [];
    });
  }, [of, requirement, isOps, t, keep, outcome]);

  const close = () => setOpen(null);
  const voiced = (said: string, changeId: number | null) => {
    close();
    void queries.invalidateQueries({ queryKey: requirementsKey });
    tell(outcome(said, changeId));
  };
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
      {open === 'launch' && <LaunchDialog {...shared} />}
      {open === 'confirm' && <ConfirmDialog {...shared} />}
      {open === 'addVoice' && (
        <VoiceDialog requirement={shared.requirement} onDone={voiced} onClose={close} />
      )}
      {typeof open === 'object' && <MergeDialog {...shared} into={open} />}
    </Suspense>
  );
  return { actions, dialog, merge: requirement?.can.includes('merge') ? setOpen : undefined };
}
