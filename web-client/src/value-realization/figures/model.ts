import type { CooperationFigures } from '@/api/workplace';

export const periods = [3, 6, 12, 24] as const;
export type Months = (typeof periods)[number];

/** So many months as the address says; a year where it says nothing readable. */
export const monthsOf = (text: string | null | undefined): Months =>
  periods.find((one) => String(one) === text) ?? 12;

/** The first day of a period of whole months that ends today. */
export function firstDay(today: string, months: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - months, 1)).toISOString().slice(0, 10);
}

/** The last day of a month (yyyy-MM). */
export function lastDay(month: string): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10);
}

const pages: Readonly<Record<string, string>> = {
  contracts: '/value-realization/contracts',
  customers: '/value-realization/customers',
  renewals: '/value-realization/renewals/list',
  observations: '/value-realization/visits/observations',
};

/** The grid with exactly the rows behind a figure; null for a list that has no page. */
export function rowsHref(rows: { list: string; query: string }): string | null {
  const page = pages[rows.list];
  return page === undefined ? null : `${page}?${rows.query}`;
}

/** The currency in which most is received; money of another is never added to it. */
export function mainCurrency(figures: Pick<CooperationFigures, 'receipts' | 'regions'>): string | null {
  const sums = new Map<string, number>();
  for (const one of [...figures.receipts, ...figures.regions])
    sums.set(one.currency, (sums.get(one.currency) ?? 0) + one.amount);
  return [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

export interface Sum {
  key: string;
  amount: number;
  contracts: number;
  query: string;
}

/** Receipts of one currency put together by month or region, the rows of each with them. */
export function receiptsBy(
  figures: Pick<CooperationFigures, 'receipts' | 'from' | 'to'>,
  by: 'month' | 'region',
  currency: string,
): Sum[] {
  const sums = new Map<string, Sum>();
  for (const one of figures.receipts.filter((row) => row.currency === currency)) {
    const key = one[by];
    const before = sums.get(key);
    const query = new URLSearchParams(one.rows.query);
    if (by === 'month') {
      query.delete('customerRegion');
      query.delete('customerRegion.empty');
    } else {
      query.set('signedOn.from', figures.from);
      query.set('signedOn.to', figures.to);
    }
    sums.set(key, {
      key,
      amount: (before?.amount ?? 0) + one.amount,
      contracts: (before?.contracts ?? 0) + one.contracts,
      query: query.toString(),
    });
  }
  const all = [...sums.values()];
  return by === 'month' ? all : all.toSorted((a, b) => b.amount - a.amount);
}

/** What was signed, month by month. */
export function signedByMonth(days: CooperationFigures['signedDays']) {
  const months = new Map<string, { month: string; contracts: number; newCustomers: number }>();
  for (const day of days) {
    const month = day.day.slice(0, 7);
    const before = months.get(month) ?? { month, contracts: 0, newCustomers: 0 };
    months.set(month, {
      month,
      contracts: before.contracts + day.contracts,
      newCustomers: before.newCustomers + day.newCustomers,
    });
  }
  return [...months.values()];
}

export const sumOf = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);
