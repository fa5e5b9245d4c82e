import { queryOptions } from '@tanstack/react-query';
import { api, send, sendVersioned } from './client';
import type { components } from './schema.gen';

/** Saved views: a name and the query string of a list. The rail shows the pinned ones, the grid those of its list. */
export const allViewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: () => send(api.GET('/api/v1/views', { params: { query: { limit: 200 } } })),
  staleTime: 60_000,
});

export const pinnedViewsQuery = queryOptions({
  ...allViewsQuery,
  select: (page) => page.items.filter((view) => view.pinned),
});

export const viewsOfList = (list: string) =>
  queryOptions({ ...allViewsQuery, select: (page) => page.items.filter((view) => view.list === list) });

export const createView = (body: components['schemas']['CreateViewBody']) =>
  send(api.POST('/api/v1/views', { body }));

export const changeView = (id: number, version: number, body: components['schemas']['ChangeViewBody']) =>
  send(
    api.PATCH('/api/v1/views/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );

export const deleteView = (id: number, version: number) =>
  sendVersioned(
    api.DELETE('/api/v1/views/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } } }),
  );
