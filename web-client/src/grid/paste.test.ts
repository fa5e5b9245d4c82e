import { expect, test } from 'vitest';
import { readCells, writeCell } from './paste';

test('a block of cells is read row by row', () => {
  expect(readCells('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('a quoted cell keeps its line breaks and quotes', () => {
  expect(readCells('"一行\n二行 ""引号"""\tb')).toEqual([['一行\n二行 "引号"', 'b']]);
});

test('a quote inside a word is only a quote', () => {
  expect(readCells('5" 屏\tx')).toEqual([['5" 屏', 'x']]);
});

test('what is copied reads back equal', () => {
  for (const text of ['plain', 'tab\there', 'line\nbreak', 'say "hi"', ''])
    expect(readCells(`${writeCell(text)}\tend`)[0]?.[0]).toBe(text);
});
