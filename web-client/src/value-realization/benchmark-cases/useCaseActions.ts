import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import type { BenchmarkCase } from '@/api/workplace';
import { archiveCase, setState, unpublish } from './api';
import { mayBePublished } from './model';

export type CaseAct = 'edit' | 'publish' | 'use';

/** What can be done with a case where it stands, the next step first. */
export function useCaseActions(
  one: BenchmarkCase | null,
  open: (act: CaseAct) => void,
  done: (said: string, changeId: number | null) => void,
): Action[] {
  const t = useTranslations('benchmarkCases');
  const me = useMe();
  const mayKeep = may(me, 'benchmarkCases.keep');
  const mayApprove = may(me, 'benchmarkCases.approve');
  const mayUse = may(me, 'benchmarkCases.use');
  return useMemo(() => {
    if (!one || one.archivedAt !== null) return [];
    const { state } = one;
    const act = (id: CaseAct, shortcut: string, icon: 'edit' | 'link' | 'check'): Action => ({
      id: `case-${id}`,
      label: t(`act.${id}`),
      icon,
      shortcut,
      place: 'page',
      run: () => open(id),
    });
    const move = (
      to: 'review' | 'approved' | 'draft' | 'withdrawn',
      icon: 'up' | 'check' | 'undo' | 'x',
    ): Action => ({
      id: `case-${to}`,
      label: t(`act.${to}`),
      icon,
      place: 'page',
      ...(to === 'withdrawn' ? { tone: 'danger' as const } : {}),
      run: async () => done(t(`said.${to}`), (await setState(one, to)).changeId),
    });
    const usable = state === 'approved' || state === 'published';
    return [
      ...(state === 'draft' && mayKeep ? [move('review', 'up')] : []),
      ...(state === 'review' && mayApprove ? [move('approved', 'check')] : []),
      ...(usable && mayApprove
        ? [
            {
              ...act('publish', 'p', 'link'),
              label: t(state === 'published' ? 'act.newLink' : 'act.publish'),
              ...(mayBePublished(one) ? {} : { disabled: t('noConsent') }),
            },
          ]
        : []),
      ...(usable && mayUse ? [act('use', 'u', 'check')] : []),
      ...(mayKeep ? [act('edit', 'e', 'edit')] : []),
      {
        id: 'case-print',
        label: t('act.print'),
        icon: 'print' as const,
        place: 'page' as const,
        run: () => window.print(),
      },
      ...(state === 'published' && mayApprove
        ? [
            {
              id: 'case-unpublish',
              label: t('act.unpublish'),
              icon: 'x' as const,
              place: 'page' as const,
              tone: 'danger' as const,
              run: async () => done(t('said.unpublished'), (await unpublish(one)).changeId),
            },
          ]
        : []),
      ...(mayKeep && (state === 'review' || state === 'approved' || state === 'withdrawn')
        ? [move('draft', 'undo')]
        : []),
      ...(mayKeep && state !== 'withdrawn' ? [move('withdrawn', 'x')] : []),
      ...(mayKeep
        ? [
            {
              id: 'case-archive',
              label: t('act.archive'),
              icon: 'box' as const,
              place: 'page' as const,
              tone: 'danger' as const,
              run: async () => done(t('said.archived'), (await archiveCase(one)).changeId),
            },
          ]
        : []),
    ];
  }, [one, open, done, t, mayKeep, mayApprove, mayUse]);
}
