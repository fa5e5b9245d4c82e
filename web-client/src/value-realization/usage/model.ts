import type { HeatStep } from '@/charts/HeatGrid';
import type { CustomerUsageWeeks, FeatureWeeks, Measure } from './api';
import { type FilterName, filterNames, type UsageSearch } from './search';

export const measures = [
  'activation',
  'activeUsers',
  'minutes',
  'outputs',
  'breadth',
  'depth',
  'trend',
] as const;
export type MeasureName = (typeof measures)[number];
export const isMeasure = (word: string): word is MeasureName => measures.some((one) => one === word);

/** By what a week is shaded: people where events name any, else how often. */
export const heatUnit = (usage: CustomerUsageWeeks): 'people' | 'uses' =>
  usage.people > 0 ? 'people' : 'uses';

type Cell = FeatureWeeks['weeks'][number];
const amount = (cell: Cell, unit: 'people' | 'uses') => (unit === 'people' ? cell.activeUsers : cell.uses);

/** The most of any week, against which the four steps are cut. */
export const heatMost = (usage: CustomerUsageWeeks): number => {
  const unit = heatUnit(usage);
  return Math.max(
    1,
    unit === 'people' ? Math.max(0, ...usage.activeUsers) : 0,
    ...usage.features.flatMap((row) => row.weeks.map((cell) => amount(cell, unit))),
  );
};

export function stepOf(cell: Cell, unit: 'people' | 'uses', most: number): HeatStep {
  const share = amount(cell, unit) / most;
  if (share <= 0) return cell.uses > 0 ? 1 : 0;
  return share <= 0.25 ? 1 : share <= 0.5 ? 2 : share <= 0.75 ? 3 : 4;
}

const fewest = 13;

/** Without the weeks before anything was used, as long as a quarter stays: a year begun last month is no empty year. */
export function fromFirstUse(usage: CustomerUsageWeeks): CustomerUsageWeeks {
  const first = usage.mondays.findIndex((_, week) =>
    usage.features.some((row) => (row.weeks[week]?.uses ?? 0) > 0),
  );
  const from = Math.max(0, Math.min(first < 0 ? usage.mondays.length : first, usage.mondays.length - fewest));
  return {
    ...usage,
    mondays: usage.mondays.slice(from),
    activeUsers: usage.activeUsers.slice(from),
    features: usage.features.map((row) => ({ ...row, weeks: row.weeks.slice(from) })),
  };
}

export const isIdle = (row: FeatureWeeks): boolean =>
  row.licensedOn !== null && row.weeks.every((cell) => cell.uses === 0);

const weeksBack = 8;

/** This week's amount against eight weeks before; the last week that is over where this one has only begun. */
export function change(row: FeatureWeeks, unit: 'people' | 'uses', isPartial: boolean) {
  const last = row.weeks.length - (isPartial && row.weeks.length > 1 ? 2 : 1);
  const now = row.weeks[last];
  const before = row.weeks[last - weeksBack];
  return {
    now: now ? amount(now, unit) : 0,
    change: now && before ? amount(now, unit) - amount(before, unit) : null,
  };
}

/** Features that have lost a third of what they were eight weeks ago, the largest loss first. */
export function retreating(usage: CustomerUsageWeeks, isPartial: boolean): FeatureWeeks[] {
  const unit = heatUnit(usage);
  return usage.features
    .filter((row) => {
      const { now, change: by } = change(row, unit, isPartial);
      return by !== null && by < 0 && -by >= 2 && -by >= (now - by) / 3;
    })
    .sort((a, b) => (change(a, unit, isPartial).change ?? 0) - (change(b, unit, isPartial).change ?? 0));
}

/** The measures in which a customer is furthest ahead of, and furthest behind, those like it. */
export function extremes(found: readonly Measure[]): { best: Measure | null; worst: Measure | null } {
  const placed = found.filter((one) => one.percentile !== null);
  const sorted = placed.toSorted((a, b) => (b.percentile ?? 0) - (a.percentile ?? 0));
  return { best: sorted[0] ?? null, worst: sorted.length > 1 ? (sorted.at(-1) ?? null) : null };
}

export const nameOf = (row: { feature: { name: string } | null; eventName: string | null }): string =>
  row.feature?.name ?? row.eventName ?? '';

/* The usage page. */

export const periods = ['4', '13', '26', '52'] as const;
export type Period = (typeof periods)[number];
export const breakdowns = ['feature', 'customer', 'region', 'tier', 'industry'] as const;
export type Breakdown = (typeof breakdowns)[number];
const isDay = /^\d{4}-\d{2}-\d{2}$/;

export const breakdownOf = (search: UsageSearch): Breakdown =>
  breakdowns.find((one) => one === search.by) ?? 'feature';

const day = (date: string, add: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + add * 864e5).toISOString().slice(0, 10);

/** The days asked for, and as many right before. */
export function periodOf(search: UsageSearch, today: string) {
  const weeks: Period = periods.find((one) => one === search.weeks) ?? '4';
  const to = search.to !== undefined && isDay.test(search.to) ? search.to : today;
  const from =
    search.from !== undefined && isDay.test(search.from) ? search.from : day(to, 1 - Number(weeks) * 7);
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 864e5) + 1;
  // A trend is read over a quarter at least, unless somebody asks for certain days.
  const quarter = day(to, 1 - 13 * 7);
  const trendFrom = search.from === undefined && quarter < from ? quarter : from;
  return { weeks, from, to, trendFrom, before: { from: day(from, -days), to: day(from, -1) } };
}

export function filtersOf(search: UsageSearch): Partial<Record<FilterName, string>> {
  const found: Partial<Record<FilterName, string>> = {};
  for (const name of filterNames) {
    const value = search[name];
    if (value !== undefined && value !== '') found[name] = value;
  }
  return found;
}

/** The address of the page with something else asked. */
export function usageHref(search: UsageSearch, more: UsageSearch): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...search, ...more }))
    if (value !== undefined) query.set(name, value);
  return `/value-realization/usage?${query}#rows`;
}

export const sundayOf = (monday: string): string => day(monday, 6);

/** By how much something has grown, as a share; null where there was nothing. */
export const growth = (now: number, before: number): number | null =>
  before === 0 ? null : (now - before) / before;
