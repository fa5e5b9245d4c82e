import { expect, test } from 'vitest';
import {
  apiQuery,
  exportAddress,
  gridSearch,
  queryOfView,
  queryText,
  readQuery,
  withFilter,
  writeQuery,
} from './search';

const address = gridSearch({
  status: ['new', 'screened'],
  'score.from': '10',
  q: '离线',
  sort: '-score',
  columns: 'key,title',
});

test('an address is read into a query and written back', () => {
  const query = readQuery(address, '-score');
  expect(query.filters).toEqual({ status: ['new', 'screened'], 'score.from': ['10'] });
  expect(query.columns).toEqual(['key', 'title']);
  expect(writeQuery(query)).toEqual(address);
});

test('a saved view opens as it was stored', () => {
  const query = readQuery(address, '-score');
  expect(queryOfView(queryText(query), 'other')).toEqual(query);
});

test('two addresses in another order are the same view', () => {
  const one = readQuery(gridSearch({ a: '1', b: '2' }), 'x');
  const other = readQuery(gridSearch({ b: '2', a: '1' }), 'x');
  expect(queryText(one)).toBe(queryText(other));
});

test('the selected record and the view are no filters', () => {
  expect(readQuery(gridSearch({ view: '3', peek: 'REQ-1' }), '-score').filters).toEqual({});
});

test('a group comes first in the sort', () => {
  expect(apiQuery(readQuery(gridSearch({ group: 'status', sort: '-score,status' }), ''))).toEqual({
    sort: 'status,-score',
  });
});

test('an export has the same rows', () => {
  const query = readQuery(gridSearch({ status: ['new', 'later'], sort: '-score' }), '');
  expect(exportAddress('/api/v1/x', query, 'csv')).toBe(
    '/api/v1/x?status=new&status=later&sort=-score&format=csv',
  );
});

test('an emptied filter is gone', () => {
  const query = withFilter(readQuery(address, '-score'), 'status', []);
  expect(Object.keys(query.filters)).toEqual(['score.from']);
});
