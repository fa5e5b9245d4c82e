import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from './search';

test('an address reads back as it was written', () => {
  const search = {
    q: '离线 & 签收',
    status: ['new', 'screened'],
    sort: '-score,receivedOn',
    from: '2026-07-01',
  };
  expect(parseSearch(stringifySearch(search))).toEqual(search);
});

test('what is not there is not written', () => {
  expect(stringifySearch({ q: undefined, status: [], peek: null })).toBe('');
});

test('a number stays the text that was typed', () => {
  expect(parseSearch('?q=0042')).toEqual({ q: '0042' });
});
