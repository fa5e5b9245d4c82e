import { recall, remember } from './storage';
import { createStore } from './store';

export interface RecentCustomer {
  id: number;
  name: string;
}

const kept = 5;

function isRecent(value: unknown): value is RecentCustomer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'number' &&
    'name' in value &&
    typeof value.name === 'string'
  );
}

function read(): readonly RecentCustomer[] {
  try {
    const stored: unknown = JSON.parse(recall('recent-customers') ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, kept) : [];
  } catch {
    return [];
  }
}

/** The customers whose pages this person opened last, newest first. */
export const recentCustomers = createStore(read());

export function rememberCustomer(customer: RecentCustomer): void {
  recentCustomers.set((before) => {
    if (before[0]?.id === customer.id && before[0].name === customer.name) return before;
    return [customer, ...before.filter((other) => other.id !== customer.id)].slice(0, kept);
  });
  remember('recent-customers', JSON.stringify(recentCustomers.get()));
}
