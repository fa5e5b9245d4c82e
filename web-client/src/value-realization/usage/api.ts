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

export const nameQuery = (id: number) =>
  queryOptions({
    queryKey: [...usageKey, 'name', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-realization/usage/event-names/{id}', { params: { path: { id } }, signal })),
  });

export const suggestionsQuery = (id: number) =>
  queryOptions({
    queryKey: [...usageKey, 'name', id, 'suggestions'],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/usage/event-names/{id}/suggestions', {
          params: { path: { id } },
          signal,
        }),
      ),
    select: (page) => page.items,
    staleTime,
  });

export const samplesQuery = (id: number) =>
  queryOptions({
    queryKey: [...usageKey, 'name', id, 'samples'],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/usage/event-names/{id}/samples', {
          params: { path: { id } },
          signal,
        }),
      ),
    select: (page) => page.items,
    staleTime,
  });

const seen = ({ id, version }: { id: number; version: number }) => ({
  params: { path: { id }, header: { 'If-Match': `"${version}"` } },
});

export const mapName = (name: EventName, body: { featureId: number } | { ignored: true }) =>
  sendVersioned(api.PUT('/api/v1/value-realization/usage/event-names/{id}/mapping', { ...seen(name), body }));

export const unmapName = (name: EventName) =>
  sendVersioned(api.DELETE('/api/v1/value-realization/usage/event-names/{id}/mapping', seen(name)));

export type BulkMapping = Partial<Schemas['BulkEventNamesChange']>;

/** What many names stand for; a hundred at a time, each hundred all or none. */
export async function mapNames(ids: readonly number[], change: BulkMapping) {
  let [count, events] = [0, 0];
  for (let from = 0; from < ids.length; from += 100) {
    const done = await send(
      api.POST('/api/v1/value-realization/usage/event-names/bulk', {
        body: { ids: ids.slice(from, from + 100), change: change as Schemas['BulkEventNamesChange'] },
      }),
    );
    count += done.count;
    events += done.events;
  }
  return { count, events };
}

/** The names behind a filter, when all of them are meant. */
export async function nameIds(query: Record<string, string | readonly string[]>): Promise<number[]> {
  const ids: number[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof fetchNames>> = await fetchNames(
      { ...query, limit: '200', ...(cursor === null ? {} : { cursor }) },
      new AbortController().signal,
    );
    ids.push(...page.items.map((row) => row.id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return ids;
}

export const keptQuery = (id: number) =>
  queryOptions({
    queryKey: [...usageKey, 'kept', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-realization/usage/kept-events/{id}', { params: { path: { id } }, signal })),
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
