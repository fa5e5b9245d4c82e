import { queryOptions } from '@tanstack/react-query';
import { api, send } from '@/api/client';

export const sessionsKey = ['me', 'sessions'] as const;

export const sessionsQuery = queryOptions({
  queryKey: sessionsKey,
  queryFn: ({ signal }) => send(api.GET('/api/v1/me/sessions', { signal })),
  select: (found) => found.items,
});

export const endSession = (id: number) =>
  send(api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } }));

export const changePassword = (old: string, next: string) =>
  send(api.PUT('/api/v1/me/password', { body: { old, new: next } }));
