import { queryOptions } from '@tanstack/react-query';
import { api, send, sendVersioned } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { type EventName, fetchNames, seen, usageKey } from './api';

type Schemas = components['schemas'];
const staleTime = 60_000;

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
