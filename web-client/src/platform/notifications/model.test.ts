import { expect, test } from 'vitest';
import type { Notification } from '@/api/types';
import { ageOf, sections } from './model';

const at = (day: string) => new Date(`${day}T12:00:00`).toISOString();
const one = (id: number, day: string, unread: boolean): Notification => ({
  id,
  kind: 'mention',
  text: '',
  link: '/',
  at: at(day),
  readAt: null,
  unread,
  version: 1,
});

test('a day is named by its distance', () => {
  expect(
    ['2026-11-21', '2026-11-20', '2026-11-15', '2026-11-14'].map((day) => ageOf(at(day), '2026-11-21')),
  ).toEqual(['today', 'yesterday', 'thisWeek', 'earlier']);
});

test('what is unread stands together, the rest under its day, in the order the server gave', () => {
  const found = sections(
    [
      one(9, '2026-11-01', true),
      one(8, '2026-11-21', true),
      one(7, '2026-11-21', false),
      one(6, '2026-11-20', false),
    ],
    '2026-11-21',
  );
  expect(found.map((part) => [part.name, part.items.map((item) => item.id)])).toEqual([
    ['unread', [9, 8]],
    ['today', [7]],
    ['yesterday', [6]],
  ]);
});
