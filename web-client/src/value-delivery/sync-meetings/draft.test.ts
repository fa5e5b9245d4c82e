import { expect, test } from 'vitest';
import { draftOf } from './draft';

const item = {
  requirement: { id: 7 },
  decision: null,
  recommendation: { targetRelease: '2.14' },
};

test('a new draft has the recommended release and leaves the verdict to people', () => {
  expect(draftOf({}, item)).toEqual({ verdict: null, release: '2.14', reason: '' });
});

test('what was decided before is where a change begins', () => {
  const decision = { verdict: 'later' as const, reason: '等合同模型', targetRelease: null };
  expect(draftOf({}, { ...item, decision })).toEqual({ verdict: 'later', release: '', reason: '等合同模型' });
});

test('what was typed stays with its requirement', () => {
  const typed = { verdict: 'reject' as const, release: '', reason: '只有一家' };
  expect(draftOf({ 7: typed }, item)).toBe(typed);
  expect(draftOf({ 8: typed }, item).reason).toBe('');
});
