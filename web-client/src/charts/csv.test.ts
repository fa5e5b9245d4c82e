import { expect, test } from 'vitest';
import { csvOf } from './csv';

test('a table reads back in a spreadsheet, Chinese, commas and quotes included', () => {
  expect(
    csvOf({
      head: ['周', '提出'],
      rows: [
        ['34 周', 12],
        ['a, "b"', null],
      ],
    }),
  ).toBe('\uFEFF周,提出\r\n34 周,12\r\n"a, ""b""",\r\n');
});

test('a name that looks like a formula stays a name, a negative number stays a number', () => {
  expect(csvOf({ head: ['x'], rows: [['=1+1'], [-3]] })).toBe("\uFEFFx\r\n'=1+1\r\n-3\r\n");
});
