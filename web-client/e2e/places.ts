import type { APIRequestContext } from '@playwright/test';

/** Every page of the product, for the tour. A new route adds its line; a record's page asks the API for a record. */
export const places: readonly { name: string; path: string; signedOut?: true }[] = [
  { name: 'sign-in', path: '/sign-in', signedOut: true },
  { name: 'set-up', path: '/setup/not-a-token', signedOut: true },
  { name: 'requirements', path: '/value-delivery/requirements' },
  { name: 'requirement', path: '/value-delivery/requirements/{requirement}' },
  { name: 'customers', path: '/value-realization/customers' },
  { name: 'customer', path: '/value-realization/customers/{customer}' },
  { name: 'customer-contracts', path: '/value-realization/customers/{customer}?tab=contracts' },
  { name: 'customer-contacts', path: '/value-realization/customers/{customer}?tab=contacts' },
  { name: 'renewals', path: '/value-realization/renewals' },
  { name: 'my-week', path: '/my-week' },
  { name: 'requirement-figures', path: '/value-delivery/requirement-figures' },
  { name: 'sync-meetings', path: '/value-delivery/sync-meetings' },
  { name: 'imports', path: '/imports' },
  { name: 'new-import', path: '/imports/new' },
  { name: 'not-found', path: '/nowhere' },
];

/** The first record of each list that a path names. */
export async function fillIn(path: string, request: APIRequestContext): Promise<string> {
  if (path.includes('{requirement}')) {
    const answer = await request.get('/api/v1/value-delivery/requirements?limit=1&sort=-score');
    const page: { items: { key: string }[] } = await answer.json();
    return path.replace('{requirement}', page.items[0]?.key ?? '');
  }
  if (path.includes('{customer}')) {
    const answer = await request.get('/api/v1/value-realization/customers?limit=1&sort=-recurringRevenue');
    const page: { items: { id: number }[] } = await answer.json();
    return path.replace('{customer}', String(page.items[0]?.id ?? ''));
  }
  return path;
}
