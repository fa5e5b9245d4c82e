import { queryOptions } from '@tanstack/react-query';
import { api, type ListParameters, listParameters, send } from '@/api/client';

/** As many rows as one looks over; the rest is a link away. */
const few = 7;

const requirements = (name: string, query: ListParameters) =>
  queryOptions({
    queryKey: ['requirements', 'my-week', name, query],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-delivery/requirements', {
          params: listParameters({ ...query, limit: few, withTotal: true }),
          signal,
        }),
      ),
    staleTime: 30_000,
  });

/** What nobody has looked at yet. */
export const toScreenQuery = requirements('to-screen', { status: 'new', sort: '-score' });

/** What has a recommendation with evidence and waits for a decision. */
export const toDecideQuery = requirements('to-decide', { agendaReady: true, sort: '-score' });

/** What waits for evidence and a recommendation. */
export const toRecommendQuery = requirements('to-recommend', {
  status: 'screened',
  agendaReady: false,
  sort: '-score',
});

/** What I follow and what has changed its state lately. */
export const followedQuery = (since: string) =>
  requirements('followed', { followed: true, 'statusSince.from': since, sort: '-statusSince' });

export const unreadQuery = queryOptions({
  queryKey: ['notifications', 'my-week'],
  queryFn: ({ signal }) =>
    send(api.GET('/api/v1/notifications', { params: listParameters({ unread: true, limit: few }), signal })),
  staleTime: 15_000,
});

export const markRead = (id: number, version: number) =>
  send(
    api.PATCH('/api/v1/notifications/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: { unread: false },
    }),
  );
