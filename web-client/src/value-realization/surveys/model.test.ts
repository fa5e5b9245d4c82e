import { expect, test } from 'vitest';
import type { QuestionResult } from '@/api/field';
import {
  answersFile,
  changesOf,
  emptyDraft,
  mostChosen,
  moved,
  newQuestion,
  unfinished,
  withKind,
} from './model';

test('only what was changed is sent', () => {
  expect(changesOf(emptyDraft, { ...emptyDraft, title: ' How is it? ', release: '4.2' })).toEqual({
    title: 'How is it?',
    release: '4.2',
  });
  const asked = { ...emptyDraft, feature: { id: 3, name: 'Dispatch' } };
  expect(changesOf(asked, { ...asked, feature: null })).toEqual({ featureId: null });
  expect(changesOf(asked, asked)).toEqual({});
});

test('the file of answers is of one survey, and of one group where one is looked at', () => {
  const at = '/api/v1/value-realization/survey-responses';
  expect(answersFile(4, null, 'csv')).toBe(`${at}?survey=4&sort=id&format=csv`);
  expect(answersFile(4, 'presales', 'xlsx')).toBe(
    `${at}?survey=4&respondentGroup=presales&sort=id&format=xlsx`,
  );
});

test('a new question takes a key that no other has', () => {
  const first = newQuestion([], 'text');
  expect(first.key).toBe('q1');
  const second = newQuestion([{ ...first, key: 'q2' }], 'single');
  expect([second.key, second.choices.length]).toEqual(['q3', 2]);
});

test('a question that no longer chooses has no choices', () => {
  const single = { ...newQuestion([], 'single'), choices: ['a', 'b'] };
  expect(withKind(single, 'multiple').choices).toEqual(['a', 'b']);
  expect(withKind(single, 'text').choices).toEqual([]);
});

test('a question moves one place and never out of the list', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 9)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
});

test('questions without a text, or with the same choice twice, are unfinished', () => {
  const single = { ...newQuestion([], 'single'), text: 'How often?' };
  expect(unfinished([{ ...single, choices: ['daily', 'daily '] }])).toEqual(['q1']);
  expect(unfinished([{ ...single, choices: ['daily', 'weekly'] }])).toEqual([]);
  expect(unfinished([newQuestion([], 'text')])).toEqual(['q1']);
});

test('the most chosen answer is the finding, and nobody’s answer is none', () => {
  const result: QuestionResult = {
    key: 'q1',
    text: '',
    kind: 'single',
    answered: 4,
    choices: [
      { choice: 'daily', count: 3 },
      { choice: 'weekly', count: 1 },
    ],
    average: null,
    netRecommendation: null,
    texts: [],
  };
  expect(mostChosen(result)).toEqual({ choice: 'daily', percent: 75 });
  expect(mostChosen({ ...result, answered: 0 })).toBeNull();
});
