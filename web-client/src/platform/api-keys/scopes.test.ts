import { expect, test } from 'vitest';
import type { ApiKey } from '@/api/workplace';
import { curl, grouped, stateOf } from './scopes';

const key: ApiKey = {
  id: 1,
  name: 'export',
  prefix: 'po_3fa9',
  scopes: [],
  owner: { id: 1, name: 'x' },
  createdAt: '2026-01-01T00:00:00Z',
  expiresAt: '2026-06-01T00:00:00Z',
  lastUsedAt: null,
  revokedAt: null,
  version: 1,
};

test('scopes stand by module, reading first', () => {
  expect(grouped(['value-delivery:write', 'platform:read', 'value-delivery:read'])).toEqual([
    { module: 'platform', scopes: [{ verb: 'read', scope: 'platform:read' }] },
    {
      module: 'value-delivery',
      scopes: [
        { verb: 'read', scope: 'value-delivery:read' },
        { verb: 'write', scope: 'value-delivery:write' },
      ],
    },
  ]);
});

test('a key works until it ends or is revoked', () => {
  expect(stateOf(key, new Date('2026-05-31T23:59:59Z'))).toBe('working');
  expect(stateOf(key, new Date('2026-06-01T00:00:00Z'))).toBe('expired');
  expect(stateOf({ ...key, revokedAt: '2026-02-01T00:00:00Z' }, new Date('2026-07-01'))).toBe('revoked');
});

test('the example carries the key and the address it is for', () => {
  expect(curl('https://ops.example', 'po_secret')).toBe(
    'curl -H "Authorization: Bearer po_secret" \\\n  "https://ops.example/api/v1/value-delivery/requirements?sort=-score&limit=5"',
  );
});
