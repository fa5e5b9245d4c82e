import { queryOptions } from '@tanstack/react-query';
import { api, type ListParameters, listParameters, send, sendVersioned } from '@/api/client';
import type { components } from '@/api/schema.gen';
import type { Filled } from '@/api/types';
import type { Renewal } from '@/api/workplace';
import type { FetchPage } from '@/grid/useRows';

type Bodies = components['schemas'];

export const renewalsKey = ['renewals'] as const;

export const path = '/api/v1/value-realization/renewals';

export const fetchRenewals: FetchPage<Renewal> = (query, signal) => list(query, signal);

const list = (query: ListParameters, signal: AbortSignal) =>
  send(api.GET('/api/v1/value-realization/renewals', { params: listParameters(query), signal }));

/** What ends in a month (yyyy-MM), the most money on top. */
export const monthQuery = (month: string) =>
  queryOptions({
    queryKey: [...renewalsKey, 'month', month],
    queryFn: ({ signal }) =>
      list(
        {
          'endsOn.from': `${month}-01`,
          'endsOn.to': lastDay(month),
          sort: '-amount',
          limit: 30,
          withTotal: true,
        },
        signal,
      ),
  });

/** What has ended with nobody saying how. */
export const overdueQuery = (today: string) =>
  queryOptions({
    queryKey: [...renewalsKey, 'overdue', today],
    queryFn: ({ signal }) =>
      list(
        { state: ['open', 'upcoming'], 'endsOn.to': today, sort: 'endsOn', limit: 20, withTotal: true },
        signal,
      ),
  });

export const readRule = () => sendVersioned(api.GET('/api/v1/value-realization/renewal-rule'));

/** When talks begin and risks are due, by what is at stake. */
export const ruleQuery = queryOptions({ queryKey: [...renewalsKey, 'rule'], queryFn: readRule });

export const readRenewal = (id: number) =>
  sendVersioned(api.GET('/api/v1/value-realization/renewals/{id}', { params: { path: { id } } }));

export const renewalQuery = (id: number) =>
  queryOptions({ queryKey: [...renewalsKey, 'one', id], queryFn: () => readRenewal(id) });

export type RenewalRule = Filled<Bodies['RenewalRule']>;

export const setRule = (etag: string, body: RenewalRule) =>
  sendVersioned(
    api.PUT('/api/v1/value-realization/renewal-rule', { params: { header: { 'If-Match': etag } }, body }),
  );

/** Those that I answer for and that are being talked about, the next end first. */
export const mineQuery = queryOptions({
  queryKey: [...renewalsKey, 'mine'],
  queryFn: ({ signal }) =>
    list({ owner: ['me'], state: ['open'], sort: 'endsOn', limit: 5, withTotal: true }, signal),
});

export const forecastQuery = queryOptions({
  queryKey: [...renewalsKey, 'forecast'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/value-realization/renewals/forecast', { signal })),
});

/** The last day of a month (yyyy-MM). */
export function lastDay(month: string): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10);
}

const seen = ({ id, version }: Pick<Renewal, 'id' | 'version'>) => ({
  params: { path: { id }, header: { 'If-Match': `"${version}"` } },
});

export const keepProgress = (renewal: Renewal, body: Bodies['RenewalBody']) =>
  sendVersioned(api.PATCH('/api/v1/value-realization/renewals/{id}', { ...seen(renewal), body }));

export const stateRisk = (renewal: Renewal, body: Bodies['StateRiskBody']) =>
  sendVersioned(api.PUT('/api/v1/value-realization/renewals/{id}/risk', { ...seen(renewal), body }));

/** A case to save the customer, made of what is known about the renewal. */
export const openCase = (renewal: Renewal, title: string) =>
  sendVersioned(
    api.POST('/api/v1/value-realization/save-cases', {
      body: {
        customerId: renewal.customerId,
        renewalId: renewal.id,
        kind: 'risk',
        title,
        situation: renewal.riskStatement,
        amount: renewal.amount,
        currency: renewal.currency,
        ownerId: renewal.ownerId,
        dueOn: renewal.endsOn,
      },
    }),
  );

/** The cases about a renewal. */
export const casesQuery = (id: number) =>
  queryOptions({
    queryKey: ['save-cases', 'renewal', id],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/save-cases', {
          params: listParameters({ renewal: String(id), limit: 5 }),
          signal,
        }),
      ),
    select: (page) => page.items,
  });

export const decideRenewal = (renewal: Renewal, body: Bodies['DecideRenewalBody']) =>
  sendVersioned(api.PUT('/api/v1/value-realization/renewals/{id}/outcome', { ...seen(renewal), body }));
