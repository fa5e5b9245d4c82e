import { expect, test } from 'vitest';
import { accountSchema, byUrgency } from './model';

test('what was due yesterday is overdue, what is due today is not', () => {
  const accounts = [{ dueOn: '2026-11-21' }, { dueOn: '2026-11-22' }, { dueOn: '2026-12-01' }];
  const { overdue, others } = byUrgency(accounts, '2026-11-22');
  expect(overdue).toEqual([accounts[0]]);
  expect(others).toEqual([accounts[1], accounts[2]]);
});

test('a key account has a customer, a colleague who follows it, and a mark', () => {
  const schema = accountSchema({ customer: 'customer', owner: 'owner', mark: 'mark' });
  const empty = { customer: null, marks: [], why: '', owner: null, everyDays: 7 };
  expect(schema.safeParse(empty).error?.issues.map((one) => one.message)).toContain('mark');
  const whole = { ...empty, marks: ['influence'], customer: { id: 7, name: 'Sample' } };
  expect(schema.safeParse(whole).error?.issues.map((one) => one.message)).toEqual(['owner']);
  expect(schema.safeParse({ ...whole, owner: { id: 4, name: 'Mara Quill' } }).success).toBe(true);
});
