import type { ScoringRule, Weights } from '@/api/scoring';

export type Term = keyof Weights;

export const terms: readonly Term[] = [
  'renewal',
  'priorityClass',
  'revenue',
  'customers',
  'tier',
  'age',
  'evidence',
];

export const sumOf = (weights: Weights): number => terms.reduce((sum, term) => sum + weights[term], 0);

/** The same proportions, in whole numbers that add up to 100; what the rounding leaves goes to the largest remainders. */
export function balanced(weights: Weights): Weights {
  const sum = sumOf(weights);
  if (sum === 0) return { ...weights, priorityClass: 100 };
  const exact = terms.map((term) => ({ term, share: (weights[term] * 100) / sum }));
  const next = { ...weights };
  for (const { term, share } of exact) next[term] = Math.floor(share);
  let left = 100 - sumOf(next);
  const byRemainder = exact.toSorted((a, b) => (b.share % 1) - (a.share % 1));
  for (const { term } of byRemainder) {
    if (left === 0) break;
    next[term] += 1;
    left -= 1;
  }
  return next;
}

/** True when both rules score alike. */
export const sameRule = (a: ScoringRule, b: ScoringRule): boolean => JSON.stringify(a) === JSON.stringify(b);
