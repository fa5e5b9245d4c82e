import { expect, test } from 'vitest';
import type { ItemState } from '@/api/meetings';
import type { Verdict } from '@/api/types';
import {
  clock,
  firstPlace,
  moved,
  newestFirst,
  nextOpen,
  releaseChoices,
  secondsUsed,
  squareOf,
} from './agenda';

const item = (state: ItemState, verdict?: Verdict) => ({
  state,
  decision: verdict === undefined ? null : { verdict },
});
const open = item('open');
const accepted = item('decided', 'accept');

test('the next point is looked for after the present one, then from the start', () => {
  const items = [open, accepted, open, item('decided', 'reject')];
  expect(nextOpen(items, 0)).toBe(2);
  expect(nextOpen(items, 2)).toBe(0);
});

test('what was skipped or settled elsewhere is not next', () => {
  expect(nextOpen([accepted, item('skipped'), item('settled')], 0)).toBeNull();
});

test('when the present point is the only open one, there is no next', () => {
  expect(nextOpen([accepted, open, accepted], 1)).toBeNull();
  expect(nextOpen([], 0)).toBeNull();
});

test('a meeting opens where it stopped, then at what was skipped', () => {
  expect(firstPlace([accepted, item('skipped'), open])).toBe(2);
  expect(firstPlace([accepted, item('skipped'), item('settled')])).toBe(1);
  expect(firstPlace([accepted, accepted])).toBe(1);
  expect(firstPlace([])).toBe(0);
});

test('a square shows the verdict, or that there is none yet', () => {
  expect(squareOf(accepted)).toBe('accept');
  expect(squareOf(item('settled'))).toBe('settled');
  expect(squareOf(item('carried'))).toBe('open');
});

test('minutes have the last decision first, then what was skipped, and leave out what is open', () => {
  const items = [
    { id: 1, state: 'decided' as const, decision: { at: '2026-08-20T02:10:00Z' } },
    { id: 2, state: 'open' as const, decision: null },
    { id: 3, state: 'skipped' as const, decision: null },
    { id: 4, state: 'decided' as const, decision: { at: '2026-08-20T02:30:00Z' } },
  ];
  expect(newestFirst(items).map(({ id }) => id)).toEqual([4, 1, 3]);
});

test('time runs on while the meeting does, and stands still after it', () => {
  expect(secondsUsed(100, true, 1_000, 31_000)).toBe(130);
  expect(secondsUsed(100, false, 1_000, 31_000)).toBe(100);
  expect(clock(252)).toEqual({ minutes: 4, seconds: 12 });
});

test('releases: the recommended one first, then the last named ones in their order, none twice', () => {
  expect(releaseChoices('2.14', ['2.15', '2.14', '2.10', '2.9'])).toEqual(['2.14', '2.10', '2.15']);
  expect(releaseChoices(null, ['2.15', '2.10', '2.9'])).toEqual(['2.9', '2.10', '2.15']);
  expect(releaseChoices(null, [])).toEqual([]);
});

test('a point moves by one place, and stays at the ends', () => {
  expect(moved([1, 2, 3], 2, -1)).toEqual([2, 1, 3]);
  expect(moved([1, 2, 3], 2, 1)).toEqual([1, 3, 2]);
  expect(moved([1, 2, 3], 1, -1)).toEqual([1, 2, 3]);
  expect(moved([1, 2, 3], 9, 1)).toEqual([1, 2, 3]);
});
