import type { Breakdown } from '@/api/figures';

export const breakdowns = ['region', 'customer', 'module', 'class', 'kind', 'source', 'tier'] as const;
export const periods = ['4', '13', '26', '52'] as const;
export type Period = (typeof periods)[number];

/** The filter of the requirements list that a group of a breakdown stands for. */
export const filterOf: Record<Breakdown, string> = {
  region: 'region',
  customer: 'customer',
  module: 'module',
  class: 'priorityClass',
  kind: 'kind',
  source: 'source',
  tier: 'bestTier',
};

/** What the address holds: the period in weeks, the breakdown, and filters of the requirements list under their own names. */
export interface FigureSearch {
  weeks?: string;
  by?: string;
  [filter: string]: string | string[] | undefined;
}

export function figureSearch(search: Record<string, unknown>): FigureSearch {
  const found: FigureSearch = {};
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string') found[name] = value;
    else if (typeof value === 'number' || typeof value === 'boolean') found[name] = String(value);
    else if (Array.isArray(value))
      found[name] = value.filter((one): one is string => typeof one === 'string');
  }
  return found;
}

export const periodOf = (search: FigureSearch): Period =>
  periods.find((period) => period === search.weeks) ?? '26';

export const breakdownOf = (search: FigureSearch): Breakdown =>
  breakdowns.find((one) => one === search.by) ?? 'region';

/** The filters that narrow the figures, one chip each. */
export function filtersOf(search: FigureSearch): { name: string; value: string }[] {
  return Object.entries(search).flatMap(([name, value]) =>
    name === 'weeks' || name === 'by' || value === undefined
      ? []
      : (Array.isArray(value) ? value : [value]).map((one) => ({ name, value: one })),
  );
}

export function withoutFilter(search: FigureSearch, name: string, value: string): FigureSearch {
  const before = search[name];
  const left = (Array.isArray(before) ? before : [before]).filter(
    (one): one is string => one !== undefined && one !== value,
  );
  const rest = Object.fromEntries(Object.entries(search).filter(([key]) => key !== name));
  return left.length === 0 ? rest : { ...rest, [name]: left.length === 1 ? left[0] : left };
}

/** The first day of a period that ends today. */
export function firstDay(today: string, weeks: Period): string {
  const at = Date.parse(`${today}T00:00:00Z`) - (Number(weeks) * 7 - 1) * 864e5;
  return new Date(at).toISOString().slice(0, 10);
}

/** What the API is asked. */
export function figuresQueryOf(search: FigureSearch, today: string): Record<string, string | string[]> {
  const filters = Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      name === 'weeks' || name === 'by' || value === undefined ? [] : [[name, value]],
    ),
  );
  return { ...filters, from: firstDay(today, periodOf(search)), to: today, by: breakdownOf(search) };
}

/** The list with exactly the rows behind a number. */
export const rowsHref = (rows: string): string =>
  `/value-delivery/requirements?${rows}${rows === '' ? '' : '&'}sort=-score`;
