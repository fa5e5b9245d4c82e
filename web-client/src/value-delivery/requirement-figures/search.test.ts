import { expect, test } from 'vitest';
import { figureSearch, figuresQueryOf, filtersOf, firstDay, rowsHref, withoutFilter } from './search';

test('the period and the breakdown have their usual values, filters go to the API as they stand', () => {
  expect(figuresQueryOf(figureSearch({ region: ['华东', '华南'], nonsense: 3 }), '2026-08-20')).toEqual({
    region: ['华东', '华南'],
    nonsense: '3',
    from: '2026-02-20',
    to: '2026-08-20',
    by: 'region',
  });
  expect(figuresQueryOf({ weeks: '4', by: 'class' }, '2026-08-20')).toMatchObject({
    from: '2026-07-24',
    by: 'class',
  });
});

test('a period of four weeks has 28 days', () => {
  expect(firstDay('2026-08-28', '4')).toBe('2026-08-01');
});

test('a chip takes its own value away and leaves the others', () => {
  const search = { weeks: '13', region: ['华东', '华南'], kind: 'custom' };
  expect(filtersOf(search)).toHaveLength(3);
  expect(withoutFilter(search, 'region', '华东')).toEqual({ weeks: '13', region: '华南', kind: 'custom' });
  expect(withoutFilter(search, 'kind', 'custom')).toEqual({ weeks: '13', region: ['华东', '华南'] });
});

test('a number opens the list with its own query', () => {
  expect(rowsHref('status=new&status=screened')).toBe(
    '/value-delivery/requirements?status=new&status=screened&sort=-score',
  );
  expect(rowsHref('')).toBe('/value-delivery/requirements?sort=-score');
});
