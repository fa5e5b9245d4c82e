import { queryOptions } from '@tanstack/react-query';
import { api, send } from '@/api/client';
import type { ApiKey } from '@/api/workplace';

export const keysKey = ['api-keys'] as const;

export const keysQuery = queryOptions({
  queryKey: keysKey,
  queryFn: ({ signal }) => send(api.GET('/api/v1/api-keys', { params: { query: { limit: 200 } }, signal })),
  select: (page) => page.items,
});

export const scopesQuery = queryOptions({
  queryKey: [...keysKey, 'scopes'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/api-keys/scopes', { signal })),
  select: (found) => found.items,
  staleTime: Number.POSITIVE_INFINITY,
});

export const createKey = (body: { name: string; scopes: string[]; expiresInDays: number }) =>
  send(api.POST('/api/v1/api-keys', { body }));

export const revokeKey = (key: ApiKey) =>
  send(
    api.DELETE('/api/v1/api-keys/{id}', {
      params: { path: { id: key.id }, header: { 'If-Match': `"${key.version}"` } },
    }),
  );
