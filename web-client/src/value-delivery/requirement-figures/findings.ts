import type { AgeGroup, FigureGroup, FigureWeek } from '@/api/figures';

const out = (week: FigureWeek): number => week.decided.count + week.screenedOut.count;
const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

export interface KeepingUp {
  kind: 'behind' | 'ahead' | 'even' | 'nothing';
  received: number;
  left: number;
  /** By how much the pool of the undecided grew or shrank. */
  difference: number;
  /** The last four weeks against the four before: more went out for what came in, or less. */
  recent: 'better' | 'worse' | 'same' | null;
}

/** Does what goes out keep up with what comes in? Within a twentieth of each other counts as even. */
export function keepingUp(weeks: readonly FigureWeek[]): KeepingUp {
  const received = sum(weeks, (week) => week.received.count);
  const left = sum(weeks, out);
  const difference = Math.abs(received - left);
  const even = difference <= Math.max(received, left) / 20;
  const kind = received + left === 0 ? 'nothing' : even ? 'even' : received > left ? 'behind' : 'ahead';
  return { kind, received, left, difference, recent: recent(weeks) };
}

function recent(weeks: readonly FigureWeek[]): KeepingUp['recent'] {
  if (weeks.length < 8) return null;
  const balance = (part: readonly FigureWeek[]) => sum(part, (week) => out(week) - week.received.count);
  const now = balance(weeks.slice(-4));
  const before = balance(weeks.slice(-8, -4));
  return now > before ? 'better' : now < before ? 'worse' : 'same';
}

/** How many of the undecided have waited longer than two months. */
export function waiting(ages: readonly AgeGroup[]): { total: number; old: number; share: number } {
  const total = sum(ages, (group) => group.undecided.count);
  const old = sum(
    ages.filter((group) => group.fromDays > 60),
    (group) => group.undecided.count,
  );
  return { total, old, share: total === 0 ? 0 : old / total };
}

export interface Largest {
  group: FigureGroup;
  count: number;
  share: number;
}

/** The named group with the most received, and its share of all that were received. */
export function largest(groups: readonly FigureGroup[], received: number): Largest | null {
  const named = groups.filter((group) => group.key !== null && group.received.count > 0);
  const [first] = named.toSorted((a, b) => b.received.count - a.received.count);
  if (!first || received === 0) return null;
  return { group: first, count: first.received.count, share: first.received.count / received };
}

/** Nine of ten is good, three of four is not yet. */
export const grade = (share: number): 'good' | 'fair' | 'poor' =>
  share >= 0.9 ? 'good' : share >= 0.75 ? 'fair' : 'poor';

/** Nothing came, nothing went, nothing waits: there is no picture to draw. */
export const isEmpty = (figures: {
  received: { count: number };
  decided: { count: number };
  screenedOut: { count: number };
  undecided: { count: number };
}): boolean =>
  figures.received.count + figures.decided.count + figures.screenedOut.count + figures.undecided.count === 0;
