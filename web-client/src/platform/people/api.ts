import { queryOptions } from '@tanstack/react-query';
import { api, send, sendVersioned } from '@/api/client';
import type { Role } from '@/api/types';
import type { UserRecord } from '@/api/workplace';

export const usersKey = ['users'] as const;

/** For administrators: everybody, with what is managed. */
export const usersQuery = (active: boolean) =>
  queryOptions({
    queryKey: [...usersKey, 'managed', active],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/users', {
          params: { query: { limit: 200, ...(active ? { active: ['true'] } : {}) } },
          signal,
        }),
      ),
    select: (page) => page.items,
  });

/** For everybody: who holds which role. */
export const colleaguesQuery = queryOptions({
  queryKey: [...usersKey, 'colleagues'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/people', { params: { query: { limit: 200 } }, signal })),
  select: (page) => page.items,
});

export const invite = (body: { email: string; name: string; roles: Role[] }) =>
  send(api.POST('/api/v1/users', { body }));

export const makeLink = (id: number) =>
  send(api.POST('/api/v1/users/{id}/password-reset', { params: { path: { id } } }));

const versioned = (user: UserRecord) => ({
  params: { path: { id: user.id }, header: { 'If-Match': `"${user.version}"` } },
});

export const setRoles = (user: UserRecord, roles: Role[]) =>
  sendVersioned(api.PUT('/api/v1/users/{id}/roles', { ...versioned(user), body: { roles } }));

export const setActive = (user: UserRecord, active: boolean) =>
  sendVersioned(api.PATCH('/api/v1/users/{id}', { ...versioned(user), body: { active } }));
