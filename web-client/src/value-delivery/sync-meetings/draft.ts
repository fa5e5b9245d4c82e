import type { AgendaItem } from '@/api/meetings';
import type { Verdict } from '@/api/types';

/** A decision on its way: it stays with its requirement when people leaf on. */
export interface Draft {
  verdict: Verdict | null;
  release: string;
  reason: string;
}

export type Drafts = Readonly<Record<string, Draft>>;

/** What was typed; before that, what was decided; before that, the recommended release alone: the verdict is people's own. */
export function draftOf(
  drafts: Drafts,
  item: {
    requirement: { id: number };
    decision: Pick<NonNullable<AgendaItem['decision']>, 'verdict' | 'reason' | 'targetRelease'> | null;
    recommendation: { targetRelease: string | null } | null;
  },
): Draft {
  const typed = drafts[item.requirement.id];
  if (typed) return typed;
  const { decision, recommendation } = item;
  if (decision)
    return {
      verdict: decision.verdict,
      release: decision.targetRelease ?? '',
      reason: decision.reason,
    };
  return { verdict: null, release: recommendation?.targetRelease ?? '', reason: '' };
}
