import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, send, sendVersioned } from '@/api/client';
import type { components } from '@/api/schema.gen';
import type { CustomerBody, CustomerRecord, CustomerRow, ThreadGroup } from '@/api/workplace';
import type { FetchPage } from '@/grid/useRows';

export const path = '/api/v1/value-realization/customers';
export const customersKey = ['customers'] as const;

export const fetchCustomers: FetchPage<CustomerRow> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/customers', { params: { query }, signal }));

export const customerQuery = (id: number) =>
  queryOptions({
    queryKey: [...customersKey, 'one', id],
    queryFn: ({ signal }) =>
      sendVersioned(
        api.GET('/api/v1/value-realization/customers/{id}', { params: { path: { id } }, signal }),
      ),
  });

/** The document leaves out that these may be null; the API takes it for "not set". */
type NewCustomer = components['schemas']['CreateCustomerBody'];

export const createCustomer = (body: CustomerBody) =>
  send(api.POST('/api/v1/value-realization/customers', { body: body as NewCustomer }));

export const changeCustomer = (
  { id, version }: Pick<CustomerRecord, 'id' | 'version'>,
  body: Partial<CustomerBody> & { archived?: boolean },
) =>
  sendVersioned(
    api.PATCH('/api/v1/value-realization/customers/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );

/** The head of a customer's page, with the figures that other nouns and modules keep. */
export const overviewQuery = (id: number) =>
  queryOptions({
    queryKey: [...customersKey, 'overview', id],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/customers/{id}/overview', { params: { path: { id } }, signal }),
      ),
  });

/** Everything that happened, the newest first, in portions. */
export const threadQuery = (id: number, group: ThreadGroup | null) =>
  infiniteQueryOptions({
    queryKey: [...customersKey, 'thread', id, group],
    queryFn: ({ pageParam, signal }) =>
      send(
        api.GET('/api/v1/value-realization/customers/{id}/thread', {
          params: {
            path: { id },
            query: {
              group: group === null ? [] : [group],
              limit: 12,
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
