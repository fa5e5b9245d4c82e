import { expect, test } from 'vitest';
import type { Voice } from '@/api/types';
import {
  confirmationSchema,
  emptyVoice,
  newVoiceOf,
  voiceChanges,
  voiceFormOf,
  voiceSchema,
} from './loopForms';

const voice: Voice = {
  id: 4,
  requirementId: 7,
  customer: { id: 2, name: 'Harbour Foods' },
  contact: null,
  channel: 'visit',
  saidOn: '2026-10-02',
  words: 'No signal in the plant room.',
  editedWords: null,
  author: null,
  origin: null,
  createdAt: '2026-10-02T08:00:00Z',
  updatedAt: '2026-10-02T08:00:00Z',
  version: 3,
};

test('a goal that is not met needs to say what is missing', () => {
  const schema = confirmationSchema('needed');
  const refused = schema.safeParse({ goal: 'notMet', comment: '  ' });
  expect(refused.error?.issues).toMatchObject([{ path: ['comment'], message: 'needed' }]);
  expect(schema.safeParse({ goal: 'notMet', comment: 'Photos' }).success).toBe(true);
  expect(schema.safeParse({ goal: 'met', comment: '' }).success).toBe(true);
});

test('a new voice has words or a customer', () => {
  const empty = emptyVoice('2026-11-21');
  const schema = voiceSchema('needed', false);
  expect(schema.safeParse(empty).error?.issues).toMatchObject([{ path: ['words'], message: 'needed' }]);
  expect(schema.safeParse({ ...empty, customer: voice.customer }).success).toBe(true);
  expect(newVoiceOf({ ...empty, words: ' Now. ' })).toMatchObject({ customerId: null, words: 'Now.' });
});

test('an untouched voice changes nothing', () => {
  expect(voiceChanges(voice, voiceFormOf(voice))).toEqual({});
});

test('edited words go beside the original, and the original words again take the edit back', () => {
  expect(voiceChanges(voice, { ...voiceFormOf(voice), words: 'Offline in the plant room.' })).toEqual({
    editedWords: 'Offline in the plant room.',
  });
  const edited = { ...voice, editedWords: 'Offline in the plant room.' };
  expect(voiceChanges(edited, { ...voiceFormOf(edited), words: voice.words ?? '' })).toEqual({
    editedWords: null,
  });
  expect(voiceChanges(edited, { ...voiceFormOf(edited), words: '' })).toEqual({ editedWords: null });
});
