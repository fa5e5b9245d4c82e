import { expect, test } from 'vitest';
import { lastDay } from './api';
import { barsOf, monthAfter, outcomeSchema, riskIsDue, riskSchema } from './model';

test('months go on over the year, and end where they end', () => {
  expect(monthAfter('2026-11', 3)).toBe('2027-02');
  expect(monthAfter('2027-01', -1)).toBe('2026-12');
  expect(lastDay('2027-02')).toBe('2027-02-28');
  expect(lastDay('2028-02')).toBe('2028-02-29');
});

test('a month parts its open money into what is at risk and what is not', () => {
  const row = { name: '2026-12', currency: 'CNY', secured: 10, open: 100, atRisk: 40, lost: 5 };
  expect(barsOf([row, { ...row, currency: 'USD', open: 7 }], 'CNY', '2026-11', 2)).toEqual([
    { month: '2026-11', secured: 0, open: 0, atRisk: 0, lost: 0 },
    { month: '2026-12', secured: 10, open: 60, atRisk: 40, lost: 5 },
  ]);
});

test('a risk is due once its day has come and nobody has stated it', () => {
  const renewal = { state: 'open', risk: null, riskDueOn: '2026-11-22' } as const;
  expect(riskIsDue(renewal, '2026-11-22')).toBe(true);
  expect(riskIsDue(renewal, '2026-11-21')).toBe(false);
  expect(riskIsDue({ ...renewal, risk: 'low' }, '2026-12-01')).toBe(false);
  expect(riskIsDue({ ...renewal, state: 'lost' }, '2026-12-01')).toBe(false);
});

test('a grave risk and a loss need words and a reason', () => {
  const risk = riskSchema({ statement: 'words', reason: 'reason' });
  const said = { statement: '', reasons: [], requirements: [] };
  expect(risk.safeParse({ ...said, risk: 'low' }).success).toBe(true);
  expect(risk.safeParse({ ...said, risk: 'high' }).error?.issues.map((one) => one.message)).toEqual([
    'words',
    'reason',
  ]);
  const outcome = outcomeSchema({ words: 'words', reason: 'reason', amount: 'amount' });
  const ended = { on: null, amount: null, until: null, words: '', reasons: [], requirements: [] };
  expect(outcome.safeParse({ ...ended, outcome: 'renewed' }).success).toBe(true);
  expect(outcome.safeParse({ ...ended, outcome: 'reduced' }).error?.issues.map((one) => one.message)).toEqual(
    ['amount', 'words', 'reason'],
  );
});
