import { describe, expect, it } from 'vitest';
import { changesOf, closeSchema, formOf, toggled } from './model';

const step = { what: '上门演示', who: '周敏', dueOn: '2026-08-28', doneOn: null };

describe('save cases', () => {
  it('marks a step done today and opens it again', () => {
    const [done] = toggled([step], 0, '2026-08-20');
    expect(done?.doneOn).toBe('2026-08-20');
    expect(toggled(done ? [done] : [], 0, '2026-08-21')[0]?.doneOn).toBeNull();
  });

  it('sends only what was changed', () => {
    const before = { ...formOf(), title: '比较另一家' };
    expect(changesOf(before, { ...before, cause: ' 价格 ' })).toEqual({ cause: '价格' });
    expect(changesOf(before, before)).toEqual({});
  });

  it('asks what was paid back when a case ends with a refund', () => {
    const schema = closeSchema({ words: 'words', amount: 'amount' });
    const ended = { state: 'refunded' as const, words: '退两个月', on: null, refunded: null };
    expect(schema.safeParse(ended).success).toBe(false);
    expect(schema.safeParse({ ...ended, refunded: 100 }).success).toBe(true);
    expect(schema.safeParse({ ...ended, state: 'saved' }).success).toBe(true);
  });
});
