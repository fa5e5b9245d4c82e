import { infiniteQueryOptions, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, send } from './client';
import type { Unread } from './workplace';

const key = ['notifications'] as const;

export const unreadQuery = queryOptions({
  queryKey: [...key, 'unread'],
  queryFn: () => send(api.GET('/api/v1/notifications/unread')),
  staleTime: 60_000,
});

export const notificationsQuery = (onlyUnread: boolean) =>
  infiniteQueryOptions({
    queryKey: [...key, 'list', onlyUnread],
    queryFn: ({ pageParam, signal }) =>
      send(
        api.GET('/api/v1/notifications', {
          params: {
            query: {
              limit: 50,
              ...(onlyUnread ? { unread: ['true'] } : {}),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Marks these, or with `null` all unread ones read. */
export const markNotifications = (ids: readonly number[] | null, unread: boolean) =>
  send(
    api.POST('/api/v1/notifications/bulk', {
      body: { ids: ids === null ? null : [...ids], change: { unread } },
    }),
  );

/** How many are unread, live: the server says so whenever it changes, and lists that are on the screen follow. */
export function useUnread(): number {
  const queries = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    const source = new EventSource('/api/v1/notifications/stream');
    source.addEventListener('notifications', (event: MessageEvent<string>) => {
      const now = readUnread(event.data);
      if (!now) return;
      const before = queries.getQueryData(unreadQuery.queryKey);
      queries.setQueryData(unreadQuery.queryKey, now);
      if (before && (before.latest !== now.latest || before.unread !== now.unread))
        void queries.invalidateQueries({ queryKey: [...key, 'list'] });
    });
    return () => source.close();
  }, [queries]);
  return useQuery(unreadQuery).data?.unread ?? 0;
}

function readUnread(text: string): Unread | null {
  try {
    const value: unknown = JSON.parse(text);
    return isUnread(value) ? value : null;
  } catch {
    return null;
  }
}

function isUnread(value: unknown): value is Unread {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unread' in value &&
    typeof value.unread === 'number' &&
    'latest' in value &&
    typeof value.latest === 'number'
  );
}
