import { describe, expect, it } from 'vitest';
import type { CustomerUsageWeeks, FeatureWeeks, Measure } from './api';
import {
  change,
  extremes,
  fromFirstUse,
  heatMost,
  isIdle,
  periodOf,
  retreating,
  stepOf,
  usageHref,
} from './model';

const row = (name: string, users: number[], licensedOn: string | null = null): FeatureWeeks => ({
  feature: { id: 1, name },
  eventName: null,
  licensedOn,
  weeks: users.map((activeUsers) => ({ uses: activeUsers * 3, activeUsers, minutes: 0, outputs: 0 })),
});
const usage = (features: FeatureWeeks[], people = 12): CustomerUsageWeeks => ({
  to: '2026-11-22',
  mondays: [],
  activeUsers: [10, 12],
  features,
  events: 100,
  people,
});

describe('the heat map', () => {
  it('cuts four steps of the most there was, and keeps a trace of use visible', () => {
    const cells = row('a', [0, 1, 3, 6, 9, 12]).weeks;
    expect(cells.map((cell) => stepOf(cell, 'people', 12))).toEqual([0, 1, 1, 2, 3, 4]);
    expect(stepOf({ uses: 4, activeUsers: 0, minutes: 0, outputs: 0 }, 'people', 12)).toBe(1);
  });
  it('goes by uses where events name nobody', () => {
    expect(heatMost(usage([row('a', [2, 4])], 0))).toBe(12);
    expect(heatMost(usage([row('a', [2, 4])]))).toBe(12);
  });
  it('calls idle what is licensed and was not used', () => {
    expect(isIdle(row('a', [0, 0], '2026-01-01'))).toBe(true);
    expect(isIdle(row('a', [0, 0]))).toBe(false);
    expect(isIdle(row('a', [0, 1], '2026-01-01'))).toBe(false);
  });
  it('compares the last week that is over with eight weeks before', () => {
    const falling = row('a', [9, 9, 9, 9, 9, 9, 9, 9, 3, 0]);
    expect(change(falling, 'people', true)).toEqual({ now: 3, change: -6 });
    expect(
      retreating(usage([falling, row('b', Array(10).fill(5))]), true).map((one) => one.feature?.name),
    ).toEqual(['a']);
  });
});

it('leaves out the weeks before anything was used, as long as a quarter stays', () => {
  const late = {
    ...usage([row('a', [...Array(20).fill(0), ...Array(6).fill(3)])]),
    mondays: Array(26).fill('x'),
  };
  expect(fromFirstUse(late).features[0]?.weeks).toHaveLength(13);
  const early = { ...usage([row('a', [0, ...Array(25).fill(3)])]), mondays: Array(26).fill('x') };
  expect(fromFirstUse(early).features[0]?.weeks).toHaveLength(25);
});

it('names the measures furthest ahead and behind', () => {
  const at = (measure: string, percentile: number | null): Measure => ({
    measure,
    value: 1,
    percentile,
    low: null,
    middle: null,
    high: null,
  });
  const found = extremes([at('depth', 20), at('breadth', 80), at('trend', null)]);
  expect([found.best?.measure, found.worst?.measure]).toEqual(['breadth', 'depth']);
  expect(extremes([at('trend', null)])).toEqual({ best: null, worst: null });
});

it('asks for whole weeks up to today and as many before, or for the days of the address', () => {
  expect(periodOf({ weeks: '4' }, '2026-11-22')).toEqual({
    weeks: '4',
    from: '2026-10-26',
    to: '2026-11-22',
    trendFrom: '2026-08-24',
    before: { from: '2026-09-28', to: '2026-10-25' },
  });
  expect(periodOf({ from: '2026-11-02', to: '2026-11-08' }, '2026-11-22').before).toEqual({
    from: '2026-10-26',
    to: '2026-11-01',
  });
  expect(usageHref({ weeks: '4' }, { by: 'customer', region: '华东' })).toBe(
    '/value-realization/usage?weeks=4&by=customer&region=%E5%8D%8E%E4%B8%9C#rows',
  );
});
