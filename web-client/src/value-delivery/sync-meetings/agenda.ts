import type { AgendaItem, ItemState } from '@/api/meetings';
import type { Verdict } from '@/api/types';

type Judged = { state: ItemState; decision: { verdict: Verdict } | null };

/** What a square of the agenda shows. */
export type SquareState = Verdict | 'open' | 'skipped' | 'settled';

export function squareOf({ state, decision }: Judged): SquareState {
  if (decision !== null) return decision.verdict;
  return state === 'skipped' || state === 'settled' ? state : 'open';
}

/** Can still be decided here: nobody has talked it over, or it was skipped. */
const waits = (item: Judged): boolean => item.decision === null && item.state !== 'settled';
const untouched = (item: Judged): boolean => squareOf(item) === 'open';

/** The next point nobody has talked over, looked for after this one and then from the start; null when there is none. */
export function nextOpen(items: readonly Judged[], from: number): number | null {
  for (let step = 1; step < items.length; step += 1) {
    const place = (from + step) % items.length;
    const item = items[place];
    if (item && untouched(item)) return place;
  }
  return null;
}

/** Where a meeting is opened: at the first point nobody has talked over, then at what was skipped, then at the last one. */
export function firstPlace(items: readonly Judged[]): number {
  const open = items.findIndex(untouched);
  const skipped = open >= 0 ? open : items.findIndex(waits);
  return skipped >= 0 ? skipped : Math.max(0, items.length - 1);
}

/** The minutes so far: what was decided last stands first, then what was skipped. */
export function newestFirst<T extends Pick<AgendaItem, 'state'> & { decision: { at: string } | null }>(
  items: readonly T[],
): T[] {
  return [
    ...items
      .filter((item) => item.decision !== null)
      .toSorted((a, b) => (b.decision?.at ?? '').localeCompare(a.decision?.at ?? '')),
    ...items.filter((item) => item.decision === null && item.state === 'skipped'),
  ];
}

/** Whole minutes and the seconds that remain. */
export const clock = (seconds: number): { minutes: number; seconds: number } => ({
  minutes: Math.floor(seconds / 60),
  seconds: Math.round(seconds % 60),
});

/** Seconds a running meeting has used by now: the server's count, and what has passed since it was read. */
export function secondsUsed(used: number, running: boolean, readAt: number, now: number): number {
  return running ? used + Math.max(0, Math.round((now - readAt) / 1000)) : used;
}

/** Releases to choose from: the recommended one first, then those that decisions named last, in their own order. */
export function releaseChoices(recommended: string | null, named: readonly string[], most = 3): string[] {
  const first = recommended === null || recommended === '' ? [] : [recommended];
  const rest = [...new Set(named)].filter((name) => !first.includes(name)).slice(0, most - first.length);
  return [...first, ...rest.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))];
}

/** The same points with one of them a place earlier or later; at the end it stays. */
export function moved(ids: readonly number[], id: number, step: -1 | 1): number[] {
  const from = ids.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const after = ids.filter((one) => one !== id);
  after.splice(to, 0, id);
  return after;
}
