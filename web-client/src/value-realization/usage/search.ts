/** The summary's filters, under the API's own names. */
export const filterNames = ['customer', 'feature', 'region', 'tier', 'industry'] as const;
export type FilterName = (typeof filterNames)[number];

export interface UsageSearch {
  weeks?: string;
  from?: string;
  to?: string;
  by?: string;
  customer?: string;
  feature?: string;
  region?: string;
  tier?: string;
  industry?: string;
}

const names = ['weeks', 'from', 'to', 'by', ...filterNames] as const;
export function usageSearch(search: Record<string, unknown>): UsageSearch {
  const found: UsageSearch = {};
  for (const name of names) {
    const value = search[name];
    if (typeof value === 'string' || typeof value === 'number') found[name] = String(value);
  }
  return found;
}
