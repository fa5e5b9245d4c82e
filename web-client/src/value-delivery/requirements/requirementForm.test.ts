import { expect, test } from 'vitest';
import { bodyOf, changes, emptyForm } from './requirementForm';

const form = { ...emptyForm('2026-11-21'), title: '离线签收', why1: '签字', kind: 'custom' as const };

test('a patch holds only what was changed', () => {
  expect(changes(bodyOf(form), bodyOf({ ...form, region: '华东', why2: '补单' }))).toEqual({
    region: '华东',
    whys: ['签字', '补单'],
  });
});

test('an emptied field is cleared, not sent as an empty text', () => {
  expect(changes(bodyOf(form), bodyOf({ ...form, kind: '' }))).toEqual({ kind: null });
});

test('an untouched form changes nothing', () => {
  expect(changes(bodyOf(form), bodyOf({ ...form }))).toEqual({});
});
