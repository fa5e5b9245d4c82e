import { expect, test } from 'vitest';
import { changed, named, orNull } from './form';

test('only what was touched is sent, lists and emptied fields too', () => {
  const before = { title: 'Night shift', note: 'old', people: [1, 2], day: null };
  expect(changed(before, { ...before, people: [1, 2] })).toEqual({});
  expect(changed<object>(before, { ...before, note: null, people: [2, 1] })).toEqual({
    note: null,
    people: [2, 1],
  });
});

test('blanks are nothing, and what surrounds a text is left out', () => {
  expect([orNull('  '), orNull(' a b ')]).toEqual([null, 'a b']);
});

test('a record without a name is still that record', () => {
  expect([named(null, 'x'), named(7, null), named(7, 'Lin')]).toEqual([
    null,
    { id: 7, name: '' },
    { id: 7, name: 'Lin' },
  ]);
});
