import { queryOptions } from '@tanstack/react-query';
import { api, listParameters, send, sendVersioned } from '@/api/client';
import type { Meeting, Series, SeriesBody } from '@/api/meetings';
import type { Verdict } from '@/api/types';

export const meetingsKey = ['sync-meetings'] as const;

/** Turning to a point or skipping it loses nobody's work: whatever the meeting's version is. */
const anyVersion = { 'If-Match': '*' };

const byId = (id: number) => ({ params: { path: { id } } });

export const comingMeetingsQuery = queryOptions({
  queryKey: [...meetingsKey, 'list', 'coming'],
  queryFn: ({ signal }) =>
    send(
      api.GET('/api/v1/value-delivery/sync-meetings', {
        params: listParameters({ state: ['planned', 'running'], sort: 'plannedAt', limit: 8 }),
        signal,
      }),
    ),
  select: (page) => page.items,
});

export const pastMeetingsQuery = queryOptions({
  queryKey: [...meetingsKey, 'list', 'past'],
  queryFn: ({ signal }) =>
    send(
      api.GET('/api/v1/value-delivery/sync-meetings', {
        params: listParameters({ state: ['ended'], sort: '-plannedAt', limit: 26 }),
        signal,
      }),
    ),
  select: (page) => page.items,
});

export const meetingQuery = (id: number) =>
  queryOptions({
    queryKey: [...meetingsKey, 'one', id],
    queryFn: ({ signal }) =>
      sendVersioned(api.GET('/api/v1/value-delivery/sync-meetings/{id}', { ...byId(id), signal })),
  });

export const agendaQuery = (id: number) =>
  queryOptions({
    queryKey: [...meetingsKey, 'agenda', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-delivery/sync-meetings/{id}/agenda', { ...byId(id), signal })),
  });

export const minutesQuery = (id: number) =>
  queryOptions({
    queryKey: [...meetingsKey, 'minutes', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-delivery/sync-meetings/{id}/minutes', { ...byId(id), signal })),
  });

export const seriesQuery = queryOptions({
  queryKey: [...meetingsKey, 'series'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/value-delivery/sync-series', { signal })),
  select: (all) => all.items,
});

export const saveSeries = (before: Series | null, body: SeriesBody) =>
  before === null
    ? send(api.POST('/api/v1/value-delivery/sync-series', { body }))
    : send(
        api.PATCH('/api/v1/value-delivery/sync-series/{id}', {
          params: { path: { id: before.id }, header: { 'If-Match': `"${before.version}"` } },
          body,
        }),
      );

const versioned = (meeting: Pick<Meeting, 'id' | 'version'>) => ({
  params: { path: { id: meeting.id }, header: { 'If-Match': `"${meeting.version}"` } },
});

export const startMeeting = (meeting: Meeting) =>
  send(api.PUT('/api/v1/value-delivery/sync-meetings/{id}/start', versioned(meeting)));

export const endMeeting = (meeting: Meeting) =>
  send(api.PUT('/api/v1/value-delivery/sync-meetings/{id}/end', versioned(meeting)));

/** Says what lies in front of everybody: the time counts for it, and other screens follow. */
export const showRequirement = (id: number, requirementId: number) =>
  send(
    api.PUT('/api/v1/value-delivery/sync-meetings/{id}/current', {
      params: { path: { id }, header: anyVersion },
      body: { requirementId },
    }),
  );

/** The product manager's decision, taken in this meeting; it leads back by the change's id. */
export const decide = (
  id: number,
  requirement: { id: number; version: number },
  body: { verdict: Verdict; reason: string; targetRelease: string | null },
) =>
  sendVersioned(
    api.PUT('/api/v1/value-delivery/sync-meetings/{id}/items/{requirementId}/decision', {
      params: {
        path: { id, requirementId: String(requirement.id) },
        header: { 'If-Match': `"${requirement.version}"` },
      },
      body,
    }),
  );

export const skip = (id: number, requirementId: number, note: string) =>
  send(
    api.PUT('/api/v1/value-delivery/sync-meetings/{id}/items/{requirementId}/skip', {
      params: { path: { id, requirementId: String(requirementId) }, header: anyVersion },
      body: { note: note === '' ? null : note },
    }),
  );

export const requirementQuery = (id: number) =>
  queryOptions({
    queryKey: ['requirements', 'of-meeting', id],
    queryFn: ({ signal }) =>
      sendVersioned(
        api.GET('/api/v1/value-delivery/requirements/{id}', { params: { path: { id: String(id) } }, signal }),
      ),
  });

export const voicesQuery = (id: number) =>
  queryOptions({
    queryKey: ['requirements', 'words', id],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-delivery/requirements/{id}/voices', {
          params: { path: { id: String(id) } },
          signal,
        }),
      ),
    select: (page) => page.items,
  });

/** The place in the pool: how many stand at least as high, of how many. */
export const rankQuery = (score: number) =>
  queryOptions({
    queryKey: ['requirements', 'rank', score],
    queryFn: async ({ signal }) => {
      const total = (query: Record<string, string | number | boolean>) =>
        send(
          api.GET('/api/v1/value-delivery/requirements', {
            params: { query: { ...query, limit: 1, withTotal: true } },
            signal,
          }),
        );
      const [above, all] = await Promise.all([total({ 'score.from': score }), total({})]);
      return { rank: Math.max(1, above.total ?? 1), total: all.total ?? 0 };
    },
    staleTime: 60_000,
  });

/** Releases that decisions and recommendations have named, the newest first. */
export const releasesQuery = queryOptions({
  queryKey: ['target-releases'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/value-delivery/target-releases', { signal })),
  select: (found) => found.items,
});

export const addToAgenda = (id: number, requirementId: number) =>
  send(api.POST('/api/v1/value-delivery/sync-meetings/{id}/items', { ...byId(id), body: { requirementId } }));

/** It stays in the pool and comes by itself onto the next agenda. */
export const takeOffAgenda = (id: number, requirementId: number) =>
  send(
    api.DELETE('/api/v1/value-delivery/sync-meetings/{id}/items/{requirementId}', {
      params: { path: { id, requirementId: String(requirementId) }, header: anyVersion },
    }),
  );

export const orderAgenda = (id: number, etag: string, requirementIds: number[]) =>
  send(
    api.PUT('/api/v1/value-delivery/sync-meetings/{id}/agenda/order', {
      params: { path: { id }, header: { 'If-Match': etag } },
      body: { requirementIds },
    }),
  );

/** What may be put on an agenda by hand: screened, reopened or put off. */
export const readyLookup = (q: string) =>
  queryOptions({
    queryKey: [...meetingsKey, 'ready', q],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-delivery/requirements', {
          params: {
            query: {
              ...(q === '' ? {} : { q }),
              status: ['screened', 'reopened', 'later'],
              sort: '-score',
              limit: 20,
            },
          },
          signal,
        }),
      ),
    select: (page) => page.items.map((one) => ({ id: one.id, name: `${one.key} ${one.title}` })),
  });
