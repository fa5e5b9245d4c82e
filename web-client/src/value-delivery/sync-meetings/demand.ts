import type { Step } from '@/charts/StepLine';

interface Said {
  customer: { id: number } | null;
  saidOn: string | null;
}

const day = 864e5;
const at = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`);

/** Monday of the week a date lies in. */
export function weekStart(date: string): string {
  const time = at(date);
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - weekday * day).toISOString().slice(0, 10);
}

/** The ISO 8601 number of a week: the week of the year's first Thursday is the first. */
export function weekNumber(date: string): number {
  const thursday = at(weekStart(date)) + 3 * day;
  const year = new Date(thursday).getUTCFullYear();
  const first = at(weekStart(`${year}-01-04`));
  return Math.round((thursday - 3 * day - first) / (7 * day)) + 1;
}

/** Distinct customers who had asked by the end of each week, up to this one. */
export function demandByWeek(
  voices: readonly Said[],
  today: string,
  label: (week: number) => string,
  most = 16,
): Step[] {
  const first = new Map<number, string>();
  for (const { customer, saidOn } of voices) {
    if (customer === null || saidOn === null || saidOn.slice(0, 10) > today) continue;
    const before = first.get(customer.id);
    if (before === undefined || saidOn < before) first.set(customer.id, saidOn);
  }
  const weeks = [...first.values()].map(weekStart).toSorted();
  const [start] = weeks;
  if (start === undefined) return [];
  const steps: Step[] = [];
  for (let time = at(start) - 7 * day; time <= at(weekStart(today)); time += 7 * day) {
    const key = new Date(time).toISOString().slice(0, 10);
    steps.push({
      key,
      label: label(weekNumber(key)),
      value: weeks.filter((week) => week <= key).length,
    });
  }
  return steps.slice(-most);
}

export type DemandFinding =
  | { kind: 'faster' | 'steady' | 'slower'; added: number }
  | { kind: 'quiet'; weeks: number }
  | { kind: 'single' };

/** What the last weeks say: how many joined in the last two, against the two before; or for how long nobody has. */
export function demandFinding(steps: readonly Step[]): DemandFinding {
  const last = steps.at(-1)?.value ?? 0;
  const total = last - (steps[0]?.value ?? 0);
  if (steps.length < 2 || total <= 1) return { kind: 'single' };
  const before = (weeks: number) => steps.at(-1 - weeks)?.value ?? steps[0]?.value ?? 0;
  const added = last - before(2);
  if (added === 0) {
    const lastChange = steps.findLastIndex(
      (step, place) => place > 0 && step.value !== steps[place - 1]?.value,
    );
    return { kind: 'quiet', weeks: steps.length - 1 - lastChange };
  }
  const earlier = before(2) - before(4);
  return { kind: added > earlier ? 'faster' : added === earlier ? 'steady' : 'slower', added };
}
