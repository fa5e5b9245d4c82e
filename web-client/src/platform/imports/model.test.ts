import { expect, test } from 'vitest';
import { fileOfText, stepOf, takenTwice } from './model';

const counts = { create: 1, update: 0, unchanged: 0, merge: 0, skip: 0, fail: 0, undone: 0, kept: 0 };

test('an import stands at the step that its state says', () => {
  expect(stepOf({ state: 'mapping', counts: null })).toBe('columns');
  expect(stepOf({ state: 'ready', counts })).toBe('count');
  expect(stepOf({ state: 'ready', counts: null })).toBe('columns');
  expect(stepOf({ state: 'running', counts: null })).toBe('run');
  expect(stepOf({ state: 'undone', counts })).toBe('result');
});

test('a field that two columns fill is named once, extra columns never', () => {
  const columns = [
    { field: 'title' },
    { field: null },
    { field: 'title' },
    { field: 'region' },
    { field: null },
  ];
  expect(takenTwice(columns)).toEqual(['title']);
});

test('pasted cells keep their tabs, pasted lines their commas', async () => {
  expect(fileOfText('描述\t区域\n断网\t华东', 'x').name).toBe('x.tsv');
  const csv = fileOfText('描述,区域\n断网,华东', 'x');
  expect(csv.name).toBe('x.csv');
  expect(await csv.text()).toContain('断网,华东');
});
