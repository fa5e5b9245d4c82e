import type { AskingCustomer, PriorityClass, RequirementStatus, ScoreTerm } from '@/api/types';
import type { MarkShape } from '@/ui/Mark';

export const statuses = [
  'new',
  'screened',
  'screenedOut',
  'accepted',
  'later',
  'rejected',
  'launched',
  'confirmed',
  'reopened',
  'merged',
] as const satisfies readonly RequirementStatus[];

export const kinds = ['essential', 'corePositioning', 'custom'] as const;
export const priorityClasses = ['blocksUse', 'winsDeals', 'money', 'efficiency'] as const;
export const priorities = ['highest', 'high', 'medium', 'low'] as const;
export const evidenceKinds = ['customer', 'usage', 'competitor', 'market', 'money', 'quote'] as const;
export const channels = ['visit', 'phone', 'form', 'meeting', 'ticket', 'import', 'api', 'other'] as const;
export const verdicts = ['accept', 'later', 'reject'] as const;

export const statusShapes: Record<RequirementStatus, MarkShape> = {
  new: 'dashed',
  screened: 'half',
  screenedOut: 'cross',
  accepted: 'check',
  later: 'pause',
  rejected: 'cross',
  launched: 'up',
  confirmed: 'double',
  reopened: 'back',
  merged: 'merged',
};

/** How many of the four bars stand for a class; the first one is red. */
export const classBars: Record<PriorityClass, 1 | 2 | 3 | 4> = {
  blocksUse: 4,
  winsDeals: 3,
  money: 2,
  efficiency: 1,
};

/** The recurring revenue of the customers who ask, each counted once, by currency. */
export function moneyAsking(
  customers: readonly AskingCustomer[],
): { amount: number; currency: string } | null {
  const known = [...new Map(customers.map((customer) => [customer.id, customer])).values()].filter(
    (customer) => customer.recurringRevenue !== null,
  );
  const [first] = known;
  if (!first) return null;
  const same = known.filter((customer) => customer.currency === first.currency);
  return {
    amount: same.reduce((sum, customer) => sum + (customer.recurringRevenue ?? 0), 0),
    currency: first.currency,
  };
}

/** The terms that bring something, the weightiest first. */
export const weighty = (terms: readonly ScoreTerm[]): ScoreTerm[] =>
  terms.filter((term) => term.points > 0).toSorted((a, b) => b.weight - a.weight);
