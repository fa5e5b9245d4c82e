import { expect, test } from 'vitest';
import { askedAt, toStored, toTyped, withMention } from './mentions';

const lin = { id: 1, name: '林夏' };
const linTian = { id: 9, name: '林夏天' };
const mara = { id: 6, name: 'Mara Quill' };

test('a mention is kept with the person behind it, and reads back as it was typed', () => {
  const typed = '@林夏 和 @Mara Quill 看一下';
  const text = toStored(typed, [lin, mara]);
  expect(text).toBe('@[林夏](user:1) 和 @[Mara Quill](user:6) 看一下');
  expect(toTyped(text)).toEqual({ text: typed, people: [lin, mara] });
});

test('the longer name wins', () => {
  expect(toStored('@林夏天', [lin, linTian])).toBe('@[林夏天](user:9)');
});

test('a name that nobody picked stays text', () => {
  expect(toStored('@somebody', [lin])).toBe('@somebody');
});

test('a name is asked for after an @, also right after Chinese text, but not within an address', () => {
  expect(askedAt('请@林', 3)).toEqual({ from: 1, text: '林' });
  expect(askedAt('@', 1)).toEqual({ from: 0, text: '' });
  expect(askedAt('ops@demo', 8)).toBeNull();
  expect(askedAt('@林夏 好', 5)).toBeNull();
});

test('picking a person puts the name and a blank at the caret', () => {
  expect(withMention('请@林看', { from: 1, text: '林' }, 3, lin)).toEqual({ text: '请@林夏 看', caret: 5 });
});
