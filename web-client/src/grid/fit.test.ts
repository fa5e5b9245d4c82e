import { expect, test } from 'vitest';
import type { Column } from './column';
import { fitColumns } from './fit';

const column = (id: string, width: number, leaves?: number): Column<string> => ({
  id,
  label: id,
  width,
  cell: String,
  text: String,
  ...(leaves === undefined ? {} : { leaves }),
});
const columns = [column('title', 200), column('region', 50, 2), column('age', 50, 1), column('score', 100)];

test('everything stays where there is room', () => {
  expect(fitColumns(columns, 400, true)).toEqual({ crowded: false, gone: new Set() });
});

test('the rail folds before a column leaves', () => {
  expect(fitColumns(columns, 390, true)).toEqual({ crowded: true, gone: new Set() });
});

test('columns leave in their order and no further than needed', () => {
  expect([...fitColumns(columns, 360, false).gone]).toEqual(['age']);
  expect([...fitColumns(columns, 300, false).gone]).toEqual(['age', 'region']);
});

test('numbers and titles never leave', () => {
  expect([...fitColumns(columns, 10, false).gone]).toEqual(['age', 'region']);
});
