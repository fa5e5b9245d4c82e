import { queryOptions } from '@tanstack/react-query';
import { api, keepAntiforgeryToken, send } from './client';
import type { Me, Role } from './types';

/** Who is signed in. The answer also brings the antiforgery token, so it is asked before anything else. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => welcome(await send(api.GET('/api/v1/me'))),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

export const sessionOptionsQuery = queryOptions({
  queryKey: ['session', 'options'],
  queryFn: () => send(api.GET('/api/v1/session/options')),
  staleTime: Number.POSITIVE_INFINITY,
});

export async function signIn(email: string, password: string): Promise<Me> {
  return welcome(await send(api.POST('/api/v1/session', { body: { email, password } })));
}

export async function setUp(body: {
  token: string;
  email: string;
  name: string;
  password: string;
}): Promise<Me> {
  return welcome(await send(api.POST('/api/v1/setup', { body })));
}

/** Follows an invitation or a password link: the person chooses a password and is in. */
export async function choosePassword(token: string, password: string): Promise<Me> {
  return welcome(await send(api.POST('/api/v1/passwords', { body: { token, password } })));
}

export async function changeMe(body: { name?: string; language?: string | null }): Promise<Me> {
  return welcome(await send(api.PATCH('/api/v1/me', { body })));
}

/** Here, or on every device. */
export async function signOut(everywhere = false): Promise<void> {
  await send(api.DELETE('/api/v1/session', { params: { query: everywhere ? { everywhere } : {} } }));
  keepAntiforgeryToken(null);
}

function welcome(me: Me): Me {
  keepAntiforgeryToken(me.antiforgeryToken);
  return me;
}

export function hasRole(me: Me | undefined, ...roles: Role[]): boolean {
  return me?.roles.some((role) => roles.includes(role)) ?? false;
}

/** What the person may do, by the name of the API's permission: pages offer only what will work. */
export function may(me: Me | undefined, permission: string): boolean {
  return me?.permissions.includes(permission) ?? false;
}
