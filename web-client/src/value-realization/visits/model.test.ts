import { expect, test } from 'vitest';
import { bodyOf, changesOf, daysAgo, emptyDraft, formsOnly, wasHeard } from './model';

test('only payers say whether they pay and renew', () => {
  const draft = { ...emptyDraft, willPay: 'yes', willRenew: 'no' } as const;
  expect(bodyOf(draft)).toMatchObject({ willPay: null, willRenew: null });
  expect(bodyOf({ ...draft, population: 'both' })).toMatchObject({ willPay: 'yes', willRenew: 'no' });
});

test('only what was changed is sent, people as a whole', () => {
  const before = { ...emptyDraft, title: 'Morning', contacts: [{ id: 1, name: 'A' }] };
  expect(changesOf(before, before)).toEqual({});
  expect(changesOf(before, { ...before, contacts: [...before.contacts, { id: 2, name: 'B' }] })).toEqual({
    contactIds: [1, 2],
  });
});

test('forms alone are too little, and nothing at all is something else', () => {
  expect(formsOnly([{ channel: 'form' }, { channel: 'form' }])).toBe(true);
  expect(formsOnly([{ channel: 'form' }, { channel: 'phone' }])).toBe(false);
  expect(formsOnly([])).toBe(false);
});

test('days are counted over months and years', () => {
  expect(daysAgo('2026-01-10', 60)).toBe('2025-11-11');
  expect([wasHeard('1970-01-01'), wasHeard('2026-01-01')]).toEqual([false, true]);
});
