import { expect, test } from 'vitest';
import { balanced, foremost, isWhole, mainMove, merged, newTerm, parted, sumOf } from './model';
import type { HealthRule, HealthTerm, HealthTermView } from './shapes';

const term = (key: string, weight: number): HealthTerm => ({
  ...newTerm('activation', null, []),
  key,
  weight,
});
const rule = (...terms: HealthTerm[]): HealthRule => ({
  terms,
  goodFrom: 75,
  poorBelow: 60,
  alarmFall: 15,
  minimumKnown: 20,
});
const view = (key: string, outOf: number, share: number | null): HealthTermView => ({
  key,
  name: key,
  source: 'activation',
  weight: outOf,
  outOf,
  points: 0,
  share,
  number: null,
  text: null,
  why: '',
  before: null,
});

test('weights keep their proportions and add up to 100', () => {
  expect(balanced([term('a', 1), term('b', 1), term('c', 1)]).map((one) => one.weight)).toEqual([34, 33, 33]);
  expect(sumOf(balanced([term('a', 0), term('b', 0)]))).toBe(100);
});

test('a new term of an attribute lists its words or runs between its numbers, under a key of its own', () => {
  const plan = {
    name: 'plan',
    customers: 3,
    isNumber: false,
    lowest: null,
    highest: null,
    values: [{ text: 'gold', customers: 2 }],
  };
  const made = newTerm('attribute', plan, [term('plan', 1)]);
  expect(made.key).toBe('plan 2');
  expect(made.choices).toEqual([{ values: ['gold'], share: 0.5 }]);
  const months = { ...plan, name: 'months', isNumber: true, lowest: 3, highest: 3 };
  expect(newTerm('attribute', months, []).linear).toEqual({ worst: 3, best: 4 });
  expect(newTerm('renewalRisk', null, []).choices?.map((one) => one.values[0])).toEqual([
    'none',
    'low',
    'medium',
    'high',
  ]);
});

test('a rule is whole when the server would take it', () => {
  expect(isWhole(rule(term('a', 100)))).toBe(true);
  expect(isWhole(rule(term('a', 90)))).toBe(false);
  expect(isWhole({ ...rule(term('a', 100)), poorBelow: 75 })).toBe(false);
  expect(isWhole(rule({ ...term('a', 100), linear: { worst: 1, best: 1 } }))).toBe(false);
  expect(
    isWhole(
      rule({
        ...term('a', 100),
        linear: null,
        steps: [
          { from: 2, share: 0 },
          { from: 2, share: 1 },
        ],
      }),
    ),
  ).toBe(false);
});

test('what is not known stands apart, and what weighs most comes first', () => {
  const { counting, unknown } = parted([view('a', 10, 0), view('b', 30, 1), view('c', 0, null)]);
  expect(counting.map((one) => one.key)).toEqual(['b', 'a']);
  expect(unknown.map((one) => one.key)).toEqual(['c']);
});

test('what has moved and what costs points is said first, in the order of the weights', () => {
  const before = { points: 9, outOf: 10, share: 0.9, number: null, text: null };
  const terms = [
    { ...view('full', 20, 1), points: 20 },
    { ...view('moved', 10, 0.4), points: 4, before },
    { ...view('costly', 8, 0), points: 0 },
  ];
  expect(foremost(terms, 2).map((one) => one.key)).toEqual(['moved', 'costly']);
});

test('the main move goes the way of the whole, the rule left out', () => {
  const move = (key: string, points: number) => ({ key, name: key, pointsFrom: 0, pointsTo: 0, points });
  const change = {
    from: '2026-01-01',
    to: '2026-02-01',
    scoreFrom: 70,
    scoreTo: 61,
    byRule: 0,
    moves: [move('up', 6), move('down', -5)],
  };
  expect(mainMove(change)).toEqual({ name: 'down', points: -5 });
  expect(mainMove({ ...change, byRule: -9 })).toBeNull();
});

test('two versions are put together part by part', () => {
  const mine = rule(term('a', 40), term('new', 60));
  const theirs = { ...rule(term('a', 70), term('b', 30)), alarmFall: 9 };
  expect(merged(mine, theirs, ['a', 'new', 'b']).terms.map((one) => [one.key, one.weight])).toEqual([
    ['a', 40],
    ['new', 60],
  ]);
  expect(merged(mine, theirs, []).terms).toEqual(theirs.terms);
  expect(merged(mine, theirs, ['alarmFall']).alarmFall).toBe(15);
});
