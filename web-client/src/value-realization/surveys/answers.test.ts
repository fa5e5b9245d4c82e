import { expect, test } from 'vitest';
import type { SurveyQuestion } from '@/api/types';
import { countAnswered, given, missing, readDraft, toggled } from './answers';

const question = (
  key: string,
  kind: SurveyQuestion['kind'],
  choices: string[] = [],
  isRequired = false,
): SurveyQuestion => ({ key, kind, choices, isRequired, text: key });

const questions = [
  question('often', 'single', ['daily', 'weekly'], true),
  question('what', 'multiple', ['a', 'b', 'c']),
  question('likely', 'recommend', [], true),
  question('words', 'text'),
];

test('nought is an answer and blanks are none', () => {
  expect(missing(questions, { often: 'daily', likely: 0 })).toEqual([]);
  expect(missing(questions, { words: 'x' })).toEqual(['often', 'likely']);
  expect(countAnswered(questions, { often: 'daily', what: [], likely: 0, words: '  ' })).toBe(2);
  expect(given(questions, { often: 'daily', what: [], words: ' ', stray: 'x' })).toEqual({ often: 'daily' });
});

test('several choices keep the order in which they are asked', () => {
  const what = question('what', 'multiple', ['a', 'b', 'c']);
  expect(toggled(what, ['c'], 'a')).toEqual(['a', 'c']);
  expect(toggled(what, ['a', 'c'], 'c')).toEqual(['a']);
  expect(toggled(what, undefined, 'b')).toEqual(['b']);
});

test('a draft gives back only what still fits the questions', () => {
  const draft = { often: 'monthly', what: ['c', 'z'], likely: 11, words: '签收太慢', gone: 1 };
  expect(readDraft(JSON.stringify(draft), questions)).toEqual({ what: ['c'], words: '签收太慢' });
  expect(readDraft('{broken', questions)).toEqual({});
  expect(readDraft(null, questions)).toEqual({});
});
