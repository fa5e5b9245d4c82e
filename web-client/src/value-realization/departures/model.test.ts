import { expect, it } from 'vitest';
import { bodyOf, departureSchema, formOf } from './model';

it('begins today and needs a customer', () => {
  const form = formOf(undefined, '2026-11-22');
  expect(form.leftOn).toBe('2026-11-22');
  expect(
    departureSchema('needed')
      .safeParse(form)
      .error?.issues.map((issue) => issue.path[0]),
  ).toEqual(['customer']);
});

it('sends no reason where none is known, and no empty words', () => {
  const form = { ...formOf(undefined, '2026-11-22'), customer: { id: 7, name: 'Sample' }, words: '  ' };
  expect(bodyOf(form)).toEqual({
    customerId: 7,
    leftOn: '2026-11-22',
    reason: null,
    refund: null,
    currency: 'CNY',
    cameBack: false,
    words: null,
  });
  expect(bodyOf({ ...form, reason: 'price', words: ' dear ' })).toMatchObject({
    reason: 'price',
    words: 'dear',
  });
});
