import { expect, test } from 'vitest';
import { demandByWeek, demandFinding, weekNumber, weekStart } from './demand';

const said = (id: number, saidOn: string) => ({ customer: { id }, saidOn });
const label = String;

test('weeks begin on Monday and are numbered as ISO 8601 has it', () => {
  expect(weekStart('2026-08-20')).toBe('2026-08-17');
  expect(weekStart('2026-08-16')).toBe('2026-08-10');
  expect(weekNumber('2026-08-20')).toBe(34);
  expect(weekNumber('2027-01-01')).toBe(53);
  expect(weekNumber('2024-12-30')).toBe(1);
});

test('a customer counts from the first time it asked, and once', () => {
  const steps = demandByWeek(
    [
      said(1, '2026-08-06'),
      said(1, '2026-08-19'),
      said(2, '2026-08-18'),
      { customer: null, saidOn: '2026-08-18' },
    ],
    '2026-08-20',
    label,
  );
  expect(steps.map((step) => [step.key, step.value])).toEqual([
    ['2026-07-27', 0],
    ['2026-08-03', 1],
    ['2026-08-10', 1],
    ['2026-08-17', 2],
  ]);
});

test('no dated voice of a known customer, no picture', () => {
  expect(demandByWeek([{ customer: null, saidOn: null }], '2026-08-20', label)).toEqual([]);
});

const steps = (...values: number[]) =>
  values.map((value, place) => ({ key: String(place), label: '', value }));

test('the finding compares the last two weeks with the two before', () => {
  expect(demandFinding(steps(0, 1, 2, 3, 4, 7))).toEqual({ kind: 'faster', added: 4 });
  expect(demandFinding(steps(0, 1, 2, 3, 4, 5))).toEqual({ kind: 'steady', added: 2 });
  expect(demandFinding(steps(0, 3, 5, 7, 7, 8))).toEqual({ kind: 'slower', added: 1 });
  expect(demandFinding(steps(0, 2, 3, 3, 3, 3))).toEqual({ kind: 'quiet', weeks: 3 });
  expect(demandFinding(steps(0, 1))).toEqual({ kind: 'single' });
});
