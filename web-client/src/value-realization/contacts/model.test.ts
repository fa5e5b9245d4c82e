import { expect, test } from 'vitest';
import type { Contact } from '@/api/workplace';
import { chainOf, changesOf, formOf } from './model';

const contact = (id: number, roles: Contact['roles'], level: Contact['level'] = null): Contact => ({
  id,
  customerId: 7,
  customerName: 'Sample Equipment Ltd',
  externalId: null,
  name: `Person ${id}`,
  title: null,
  level,
  roles,
  attitude: null,
  reportsToId: null,
  reportsToName: null,
  email: null,
  phone: null,
  consent: 'unknown',
  consentOn: null,
  note: null,
  createdAt: '2026-01-05T08:00:00.000Z',
  updatedAt: '2026-01-05T08:00:00.000Z',
  archivedAt: null,
  erasedAt: null,
  version: 1,
});

test('the chain shows every place, the highest person first, and the empty ones too', () => {
  const chain = chainOf([contact(1, ['user']), contact(2, ['user', 'payer'], 'cLevel')]);
  expect(chain.map(({ role, people }) => [role, people.map((one) => one.id)])).toEqual([
    ['payer', [2]],
    ['decisionMaker', []],
    ['champion', []],
    ['user', [2, 1]],
  ]);
});

test('only changed fields are sent', () => {
  const before = formOf(contact(1, ['user']));
  expect(changesOf(before, before)).toEqual({});
  expect(changesOf(before, { ...before, title: ' CFO ', roles: ['user', 'payer'] })).toEqual({
    title: 'CFO',
    roles: ['user', 'payer'],
  });
});
