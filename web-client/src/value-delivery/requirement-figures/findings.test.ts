import { expect, test } from 'vitest';
import type { FigureGroup, FigureWeek } from '@/api/figures';
import { grade, keepingUp, largest, waiting } from './findings';

const figure = (count: number) => ({ count, rows: '' });
const week = (received: number, decided: number, screenedOut = 0): FigureWeek => ({
  monday: '2026-08-17',
  received: figure(received),
  decided: figure(decided),
  screenedOut: figure(screenedOut),
});

test('what is decided and what is screened out both go out', () => {
  expect(keepingUp([week(10, 4, 1), week(10, 5)])).toMatchObject({
    kind: 'behind',
    received: 20,
    left: 10,
    difference: 10,
  });
});

test('a difference of a twentieth is even, an empty pool says nothing', () => {
  expect(keepingUp([week(100, 96)]).kind).toBe('even');
  expect(keepingUp([week(10, 20)]).kind).toBe('ahead');
  expect(keepingUp([week(0, 0)]).kind).toBe('nothing');
  expect(keepingUp([]).kind).toBe('nothing');
});

test('the last four weeks are held against the four before', () => {
  const slow = Array.from({ length: 4 }, () => week(10, 5));
  const fast = Array.from({ length: 4 }, () => week(10, 12));
  expect(keepingUp([...slow, ...fast]).recent).toBe('better');
  expect(keepingUp([...fast, ...slow]).recent).toBe('worse');
  expect(keepingUp(slow).recent).toBeNull();
});

test('older than two months begins after day 60', () => {
  const ages = [
    { fromDays: 31, toDays: 60, undecided: figure(6) },
    { fromDays: 61, toDays: 90, undecided: figure(3) },
    { fromDays: 181, toDays: null, undecided: figure(1) },
  ];
  expect(waiting(ages)).toEqual({ total: 10, old: 4, share: 0.4 });
  expect(waiting([])).toEqual({ total: 0, old: 0, share: 0 });
});

const group = (key: string | null, received: number): FigureGroup => ({
  key,
  name: key,
  received: figure(received),
  undecided: figure(0),
  decided: figure(0),
  accepted: figure(0),
  later: figure(0),
  rejected: figure(0),
});

test('the largest group is a named one', () => {
  const found = largest([group(null, 50), group('华东', 30), group('华南', 20)], 100);
  expect(found?.group.key).toBe('华东');
  expect(found?.share).toBe(0.3);
  expect(largest([group(null, 5)], 5)).toBeNull();
});

test('nine of ten is good', () => {
  expect([0.95, 0.8, 0.2].map(grade)).toEqual(['good', 'fair', 'poor']);
});
