import { expect, test } from 'vitest';
import type { Weights } from '@/api/scoring';
import { balanced, sumOf, terms } from './model';

const weights = (all: number[]): Weights => ({
  renewal: all[0] ?? 0,
  priorityClass: all[1] ?? 0,
  revenue: all[2] ?? 0,
  customers: all[3] ?? 0,
  tier: all[4] ?? 0,
  age: all[5] ?? 0,
  evidence: all[6] ?? 0,
});
const values = (one: Weights) => terms.map((term) => one[term]);

test('weights that add up to 100 stay as they are', () => {
  expect(values(balanced(weights([30, 25, 18, 12, 5, 5, 5])))).toEqual([30, 25, 18, 12, 5, 5, 5]);
});

test('others keep their proportions and add up to 100', () => {
  const scaled = balanced(weights([40, 25, 18, 12, 5, 5, 5]));
  expect(sumOf(scaled)).toBe(100);
  expect(values(scaled)).toEqual([36, 23, 16, 11, 5, 5, 4]);
});

test('a term without weight stays without', () => {
  expect(balanced(weights([1, 1, 1, 0, 0, 0, 0]))).toMatchObject({ customers: 0, tier: 0 });
  expect(sumOf(balanced(weights([1, 1, 1])))).toBe(100);
});

test('with no weight at all the priority class takes it', () => {
  expect(sumOf(balanced(weights([])))).toBe(100);
});
