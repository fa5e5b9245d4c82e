import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, type ListParameters, listParameters, send, sendVersioned } from '@/api/client';
import type { components } from '@/api/schema.gen';
import type { Filled } from '@/api/types';
import type { FetchPage } from '@/grid/useRows';

type Schemas = components['schemas'];
export type CustomerUsage = Filled<Schemas['CustomerUsageView']>;
export type CustomerUsageWeeks = Filled<Schemas['CustomerUsageWeeks']>;
export type FeatureWeeks = Filled<Schemas['CustomerUsageWeeksFeatureWeeks']>;
export type Measure = Filled<Schemas['UsageMeasure']>;
export type SummaryRow = Filled<Schemas['UsageSummaryRow']>;
export type ActivationRow = Filled<Schemas['GetUsageActivationRow']>;
export type Check = Filled<Schemas['UsageCheck']>;
export type EventName = Filled<Schemas['EventNameView']>;
export type Suggestion = Filled<Schemas['MappingSuggestion']>;
export type Kept = Filled<Schemas['KeptEventView']>;
export type Imported = Filled<Schemas['ImportedEventView']>;
export type Unknown = Filled<Schemas['UnknownCustomerView']>;
export type Contradiction = Filled<Schemas['FlagContradictionView']>;
export type Early = Filled<Schemas['EarlyCustomerView']>;
export type Received = Filled<Schemas['ReceivedEventView']>;

export const usageKey = ['usage'] as const;
const base = '/api/v1/value-realization/usage' as const;
export const paths = {
  summary: `${base}/summary`,
  names: `${base}/event-names`,
  kept: `${base}/kept-events`,
  imported: `${base}/imported-events`,
  unknown: `${base}/unknown-customers`,
  flags: `${base}/flag-contradictions`,
  early: `${base}/early-customers`,
} as const;

const staleTime = 60_000;

export const customerUsageQuery = (id: number) =>
  queryOptions({
    queryKey: [...usageKey, 'customer', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-realization/customers/{id}/usage', { params: { path: { id } }, signal })),
    staleTime,
  });

export const customerWeeksQuery = (id: number, weeks: number) =>
  queryOptions({
    queryKey: [...usageKey, 'customer', id, 'weeks', weeks],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/customers/{id}/usage/weeks', {
          params: { path: { id }, query: { weeks } },
          signal,
        }),
      ),
    staleTime,
  });

export const summaryQuery = (query: ListParameters) =>
  queryOptions({
    queryKey: [...usageKey, 'summary', query],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-realization/usage/summary', { params: listParameters(query), signal })),
    select: (page) => page.items,
    placeholderData: keepPreviousData,
    staleTime,
  });

export const activationQuery = (by: string, to: string) =>
  queryOptions({
    queryKey: [...usageKey, 'activation', by, to],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/usage/activation', { params: listParameters({ by, to }), signal }),
      ),
    select: (page) => page.items,
    placeholderData: keepPreviousData,
    staleTime,
  });

export const qualityQuery = queryOptions({
  queryKey: [...usageKey, 'quality'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/value-realization/usage/data-quality', { signal })),
});

export const qualityDaysQuery = (check: string) =>
  queryOptions({
    queryKey: [...usageKey, 'quality', check],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/usage/data-quality/{check}/days', {
          params: { path: { check } },
          signal,
        }),
      ),
    staleTime,
  });

export const fetchNames: FetchPage<EventName> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/usage/event-names', { params: { query }, signal }));
export const fetchKept: FetchPage<Kept> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/usage/kept-events', { params: { query }, signal }));
export const fetchImported: FetchPage<Imported> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/usage/imported-events', { params: { query }, signal }));
export const fetchUnknown: FetchPage<Unknown> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/usage/unknown-customers', { params: { query }, signal }));
export const fetchFlags: FetchPage<Contradiction> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/usage/flag-contradictions', { params: { query }, signal }));
export const fetchEarly: FetchPage<Early> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/usage/early-customers', { params: { query }, signal }));

/** The version a change was made upon. */
export const seen = ({ id, version }: { id: number; version: number }) => ({
  params: { path: { id }, header: { 'If-Match': `"${version}"` } },
});

export const keptQuery = (id: number) =>
  queryOptions({
    queryKey: [...usageKey, 'kept', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-realization/usage/kept-events/{id}', { params: { path: { id } }, signal })),
  });

export const unknownQuery = (id: number) =>
  queryOptions({
    queryKey: [...usageKey, 'unknown', id],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/usage/unknown-customers/{id}', {
          params: { path: { id } },
          signal,
        }),
      ),
  });

export const identify = (unknown: Unknown, customerId: number) =>
  sendVersioned(
    api.PUT('/api/v1/value-realization/usage/unknown-customers/{id}/customer', {
      ...seen(unknown),
      body: { customerId },
    }),
  );

export const part = (unknown: Unknown) =>
  sendVersioned(api.DELETE('/api/v1/value-realization/usage/unknown-customers/{id}/customer', seen(unknown)));

/** A customer under the very words that events call it by: whatever came for it moves there at once. */
export const createFrom = (unknown: Unknown, name: string) =>
  send(
    api.POST('/api/v1/value-realization/customers', {
      body: { name, externalId: unknown.name } as Schemas['CreateCustomerBody'],
    }),
  );

export const markLeft = (row: Contradiction, hasLeft: boolean) =>
  sendVersioned(api.PATCH('/api/v1/value-realization/customers/{id}', { ...seen(row), body: { hasLeft } }));

export const receivedQuery = queryOptions({
  queryKey: [...usageKey, 'received'],
  queryFn: ({ signal }) =>
    send(
      api.GET('/api/v1/value-realization/usage/received-events', {
        params: listParameters({ limit: 20 }),
        signal,
      }),
    ),
  select: (page) => page.items,
  refetchInterval: 3000,
});

/** One event as an SDK would send it, with the session instead of a key. */
export const sendTest = (event: string, groupId: string) =>
  send(
    api.POST('/api/v1/value-realization/usage/v1/{call}', {
      params: { path: { call: 'track' } },
      body: {
        type: 'track',
        messageId: crypto.randomUUID(),
        userId: 'test-user',
        event,
        timestamp: new Date().toISOString(),
        context: { groupId },
        properties: { minutes: 1 },
      } as never,
    }),
  );
