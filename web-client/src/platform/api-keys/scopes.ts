import type { ApiKey } from '@/api/workplace';

export interface ScopeGroup {
  module: string;
  /** `read`, `write` and their full scopes, reading first. */
  scopes: { verb: string; scope: string }[];
}

/** `value-delivery:read` and its like, by module. */
export function grouped(scopes: readonly string[]): ScopeGroup[] {
  const groups: ScopeGroup[] = [];
  for (const scope of scopes.toSorted()) {
    const [module = scope, verb = ''] = scope.split(':');
    const group = groups.find((one) => one.module === module);
    if (group) group.scopes.push({ verb, scope });
    else groups.push({ module, scopes: [{ verb, scope }] });
  }
  return groups;
}

export type KeyState = 'working' | 'expired' | 'revoked';

export const stateOf = (key: ApiKey, now: Date): KeyState =>
  key.revokedAt !== null ? 'revoked' : new Date(key.expiresAt) <= now ? 'expired' : 'working';

export const curl = (origin: string, secret: string): string =>
  `curl -H "Authorization: Bearer ${secret}" \\\n  "${origin}/api/v1/value-delivery/requirements?sort=-score&limit=5"`;
