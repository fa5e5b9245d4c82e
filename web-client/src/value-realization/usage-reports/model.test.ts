import { expect, test } from 'vitest';
import { changeOf, lastQuarter, ownKey } from './model';

test('the last quarter is the whole calendar quarter before the one of today', () => {
  expect(lastQuarter('2026-11-22')).toEqual({ from: '2026-07-01', to: '2026-09-30' });
  expect(lastQuarter('2026-01-01')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
});

test('a feature without a past has no change', () => {
  expect(changeOf({ uses: 5, usesBefore: 0 })).toBeNull();
  expect(changeOf({ uses: 5, usesBefore: 10 })).toBe(-0.5);
});

test('an own suggestion takes the first free key', () => {
  expect(ownKey([{ key: 'own-1' }, { key: 'errors:4' }, { key: 'own-3' }])).toBe('own-2');
});
