import type { ScoringRule, Weights } from '@/api/scoring';
import { balanced as inHundred } from '@/lib/balance';

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

/** The same proportions, together 100; where nothing weighs anything, the priority class takes it all. */
export function balanced(weights: Weights): Weights {
  if (sumOf(weights) === 0) return { ...weights, priorityClass: 100 };
  const parts = inHundred(terms.map((term) => weights[term]));
  return { ...weights, ...Object.fromEntries(terms.map((term, place) => [term, parts[place]])) };
}

/** True when both rules score alike. */
export const sameRule = (a: ScoringRule, b: ScoringRule): boolean => JSON.stringify(a) === JSON.stringify(b);
