import { expect, test } from 'vitest';
import { cut, showValue } from './value';

const words = {
  nothing: '空',
  yes: '是',
  no: '否',
  and: '、',
  instant: (value: string) => value.slice(0, 10),
};
const show = (value: unknown) => showValue(value, words);

test('nothing is said as such', () => {
  expect([null, undefined, '', [], {}].map(show)).toEqual(['空', '空', '空', '空', '空']);
});

test('records are called by their name, lists are joined', () => {
  expect(show({ id: 4, name: '周敏' })).toBe('周敏');
  expect(show([{ id: 1, name: '甲' }, 'b', 3])).toBe('甲、b、3');
});

test('other objects are spelled out without what is empty', () => {
  expect(show({ customers: 12, age: 5, note: null })).toBe('customers 12、age 5');
});

test('instants are read, dates stay dates', () => {
  expect(show('2026-11-21T08:00:00Z')).toBe('2026-11-21');
  expect(show('2026-11-21')).toBe('2026-11-21');
});

test('a long text is cut between characters, not within one', () => {
  expect(cut('😀😀😀😀', 3)).toBe('😀😀…');
  expect(cut('短', 3)).toBe('短');
});
