import { expect, test } from 'vitest';
import { matches } from './match';

test('pinyin initials lead to a Chinese destination', () => {
  expect(matches('xqc', '需求池', 'xqc xuqiuchi')).toBe(true);
  expect(matches('xuqiu', '需求池', 'xqc xuqiuchi')).toBe(true);
  expect(matches('求池', '需求池', 'xqc xuqiuchi')).toBe(true);
});

test('every part has to match, in any order', () => {
  expect(matches('pool requ', 'Requirement pool')).toBe(true);
  expect(matches('pool customer', 'Requirement pool')).toBe(false);
});
