import { queryOptions } from '@tanstack/react-query';
import { api, type ListParameters, listParameters, send, sendVersioned } from '@/api/client';
import type { components } from '@/api/schema.gen';
import type { RequirementRow, Voice } from '@/api/types';
import type { FetchPage } from '@/grid/useRows';

type Bodies = components['schemas'];

export const path = '/api/v1/value-delivery/requirements';
export const requirementsKey = ['requirements'] as const;

export const fetchRequirements: FetchPage<RequirementRow> = (query, signal) =>
  send(api.GET('/api/v1/value-delivery/requirements', { params: listParameters(query), signal }));

const byId = (id: number | string) => ({ params: { path: { id: String(id) } } });

export const requirementQuery = (key: string) =>
  queryOptions({
    queryKey: [...requirementsKey, 'one', key],
    queryFn: ({ signal }) =>
      sendVersioned(api.GET('/api/v1/value-delivery/requirements/{id}', { ...byId(key), signal })),
  });

export const similarQuery = (id: number) =>
  queryOptions({
    queryKey: [...requirementsKey, 'similar', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-delivery/requirements/{id}/similar', { ...byId(id), signal })),
    select: (found) => found.items,
  });

export const voicesQuery = (id: number) =>
  queryOptions({
    queryKey: [...requirementsKey, 'voices', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-delivery/requirements/{id}/voices', { ...byId(id), signal })),
    select: (found) => found.items,
  });

/** The renewals that are lost over a requirement or hang on it, with the money. */
export const stakesQuery = (id: number) =>
  queryOptions({
    queryKey: [...requirementsKey, 'renewals', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-delivery/requirements/{id}/renewals', { ...byId(id), signal })),
  });

export const historyQuery = (id: number) =>
  queryOptions({
    queryKey: [...requirementsKey, 'history', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-delivery/requirements/{id}/history', { ...byId(id), signal })),
    select: (found) => found.items,
  });

export const similarToTextQuery = (title: string, description: string) =>
  queryOptions({
    queryKey: [...requirementsKey, 'similar-to', title, description],
    queryFn: ({ signal }) =>
      send(
        api.POST('/api/v1/value-delivery/requirements/similar', {
          body: { title, ...(description === '' ? {} : { description }) },
          signal,
        }),
      ),
    select: (found) => found.items,
    staleTime: 60_000,
  });

export const changeRequirement = (id: number, etag: string, body: Bodies['RequirementPatch']) =>
  sendVersioned(
    api.PATCH('/api/v1/value-delivery/requirements/{id}', {
      ...versioned(id, etag),
      body,
    }),
  );

const versioned = (id: number, etag: string) => ({
  params: { path: { id: String(id) }, header: { 'If-Match': etag } },
});

export const screen = (id: number, etag: string, body: Bodies['ScreenRequirementBody']) =>
  sendVersioned(
    api.PUT('/api/v1/value-delivery/requirements/{id}/screening', { ...versioned(id, etag), body }),
  );

export const recommend = (id: number, etag: string, body: Bodies['RecommendRequirementBody']) =>
  sendVersioned(
    api.PUT('/api/v1/value-delivery/requirements/{id}/recommendation', { ...versioned(id, etag), body }),
  );

export const decide = (id: number, etag: string, body: Bodies['DecideRequirementBody']) =>
  sendVersioned(
    api.PUT('/api/v1/value-delivery/requirements/{id}/decision', { ...versioned(id, etag), body }),
  );

export const merge = (id: number, etag: string, into: number) =>
  sendVersioned(
    api.POST('/api/v1/value-delivery/requirements/{id}/merge', { ...versioned(id, etag), body: { into } }),
  );

export const unmerge = (id: number, etag: string) =>
  sendVersioned(api.DELETE('/api/v1/value-delivery/requirements/{id}/merge', versioned(id, etag)));

export const createRequirement = (body: Bodies['CreateRequirementBody']) =>
  sendVersioned(api.POST('/api/v1/value-delivery/requirements', { body }));

/** Asks again, whatever is cached: for the other version of a conflict. */
export const readRequirement = (id: number) =>
  sendVersioned(api.GET('/api/v1/value-delivery/requirements/{id}', byId(id)));

/** How many there are behind these filters, and who asks for any of them, each customer counted once. */
export const summaryQuery = (query: ListParameters) =>
  queryOptions({
    queryKey: [...requirementsKey, 'summary', query],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-delivery/requirements/summary', { params: listParameters(query), signal })),
  });

/** The same change to many: the chosen ones, or everything behind a filter. More than 1,000 become a job. */
export const changeMany = (body: Bodies['BulkRequirementsBody']) =>
  sendVersioned(api.POST('/api/v1/value-delivery/requirements/bulk', { body }));

export const launch = (id: number, etag: string, body: Bodies['LaunchRequirementBody']) =>
  sendVersioned(api.PUT('/api/v1/value-delivery/requirements/{id}/launch', { ...versioned(id, etag), body }));

export const confirm = (id: number, etag: string, body: Bodies['ConfirmRequirementBody']) =>
  sendVersioned(
    api.POST('/api/v1/value-delivery/requirements/{id}/confirmation', { ...versioned(id, etag), body }),
  );

export const follow = (id: number) =>
  sendVersioned(api.PUT('/api/v1/value-delivery/requirements/{id}/following', byId(id)));

export const unfollow = (id: number) =>
  sendVersioned(api.DELETE('/api/v1/value-delivery/requirements/{id}/following', byId(id)));

export const archive = (id: number, etag: string) =>
  sendVersioned(api.DELETE('/api/v1/value-delivery/requirements/{id}', versioned(id, etag)));

export const restore = (id: number, etag: string) =>
  sendVersioned(api.POST('/api/v1/value-delivery/requirements/{id}/restoration', versioned(id, etag)));

export const addVoice = (id: number, body: Bodies['VoiceBody']) =>
  sendVersioned(api.POST('/api/v1/value-delivery/requirements/{id}/voices', { ...byId(id), body }));

/** The version of a voice as a list shows it: an entity tag begins with it. */
const seen = ({ id, version }: Pick<Voice, 'id' | 'version'>) => ({
  params: { path: { id }, header: { 'If-Match': `"${version}"` } },
});

export const editVoice = (voice: Voice, body: Bodies['EditVoiceBody']) =>
  sendVersioned(api.PATCH('/api/v1/value-delivery/voices/{id}', { ...seen(voice), body }));

export const deleteVoice = (voice: Voice) =>
  sendVersioned(api.DELETE('/api/v1/value-delivery/voices/{id}', seen(voice)));
