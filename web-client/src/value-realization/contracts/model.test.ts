import { expect, test } from 'vitest';
import { changesOf, formOf, monthsFrom, payingOf, placeOf, standing } from './model';

const today = '2026-11-22';
const contract = (startsOn: string, endsOn: string | null, isTrial = false) => ({
  status: 'active' as const,
  startsOn,
  endsOn,
  isTrial,
});

test('a signed contract comes, runs or is over by its dates', () => {
  expect(standing(contract('2026-12-01', null), today)).toBe('coming');
  expect(standing(contract('2026-01-01', '2026-11-22'), today)).toBe('running');
  expect(standing(contract('2025-01-01', '2026-11-21'), today)).toBe('over');
  expect(standing({ ...contract('2026-01-01', null), status: 'draft' }, today)).toBe('draft');
});

test('what pays stands in the order of its end, without trials and what is over', () => {
  const open = contract('2026-01-01', null);
  const soon = contract('2026-01-01', '2026-12-21');
  const trial = contract('2026-01-01', '2026-12-01', true);
  const over = contract('2024-01-01', '2025-12-31');
  expect(payingOf([open, trial, over, soon], today)).toEqual([soon, open]);
});

test('the picture goes from this month over twelve', () => {
  const months = monthsFrom(today);
  expect([months[0], months[2], months.at(-1)]).toEqual(['2026-11', '2027-01', '2027-11']);
  expect(placeOf('2026-11-01', months)).toBe(0);
  expect(placeOf('2030-01-01', months)).toBe(1);
  expect(placeOf('2027-05-02', months)).toBeCloseTo(182 / 365);
});

test('only changed fields are sent', () => {
  const before = { ...formOf(undefined, today), name: 'Main' };
  expect(changesOf(before, { ...before, amount: 800_000 })).toEqual({ amount: 800_000 });
});
