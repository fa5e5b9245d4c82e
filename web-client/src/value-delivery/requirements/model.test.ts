import { expect, test } from 'vitest';
import type { AskingCustomer, ScoreTerm } from '@/api/types';
import { moneyAsking, weighty } from './model';

const customer = (id: number, recurringRevenue: number | null, currency = 'CNY'): AskingCustomer => ({
  id,
  name: `C${id}`,
  tier: null,
  recurringRevenue,
  currency,
  renewsOn: null,
});

test('a customer is counted once, however often it asks', () => {
  expect(moneyAsking([customer(1, 100), customer(1, 100), customer(2, 50)])).toEqual({
    amount: 150,
    currency: 'CNY',
  });
});

test('money in another currency is not added', () => {
  expect(moneyAsking([customer(1, 100), customer(2, 50, 'USD')])).toEqual({ amount: 100, currency: 'CNY' });
});

test('no known revenue is no figure rather than zero', () => {
  expect(moneyAsking([customer(1, null)])).toBeNull();
});

test('the terms of a score stand by weight, and those that bring nothing are left out', () => {
  const term = (name: ScoreTerm['term'], weight: number, points: number): ScoreTerm => ({
    term: name,
    weight,
    points,
    share: 0,
    value: null,
  });
  const shown = weighty([term('age', 5, 2), term('tier', 10, 0), term('revenue', 30, 28)]);
  expect(shown.map((one) => one.term)).toEqual(['revenue', 'age']);
});
