import { type ReactNode, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import type { Versioned } from '@/api/client';
import type { Requirement, SimilarRequirement } from '@/api/types';
import { canDecide, canRecommend, canScreen } from './model';

type Open = 'screen' | 'recommend' | 'decide' | null;

/** What can be done with one requirement, and the dialog that is open for it. */
export function useRequirementActions(of: Versioned<Requirement> | null): {
  actions: Action[];
  dialog: ReactNode;
  merge: ((into: SimilarRequirement) => void) | undefined;
} {
  const t = useTranslations('requirements');
  const [, setOpen] = useState<Open>(null);
  const requirement = of?.value;
  const actions = useMemo<Action[]>(() => {
    if (!requirement) return [];
    const list: Action[] = [];
    const { status } = requirement;
    if (canScreen(status))
      list.push({
        id: 'screen',
        label: t('screen'),
        shortcut: 's',
        place: 'page',
        run: () => setOpen('screen'),
      });
    if (canRecommend(status))
      list.push({
        id: 'recommend',
        label: t('recommend'),
        shortcut: 'e',
        place: 'page',
        run: () => setOpen('recommend'),
      });
    if (canDecide(status))
      list.push({
        id: 'decide',
        label: t('decide'),
        shortcut: 'd',
        place: 'page',
        run: () => setOpen('decide'),
      });
    return list;
  }, [requirement, t]);
  return { actions, dialog: null, merge: undefined };
}
