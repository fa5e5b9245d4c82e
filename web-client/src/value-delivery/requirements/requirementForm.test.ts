import { expect, test } from 'vitest';
import { changed } from '@/lib/form';
import { bodyOf, emptyForm } from './requirementForm';

const form = { ...emptyForm('2026-11-21'), title: '离线签收', why1: '签字', kind: 'custom' as const };

test('a patch holds only what was changed', () => {
  expect(changed(bodyOf(form), bodyOf({ ...form, region: '华东', why2: '补单' }))).toEqual({
    region: '华东',
    whys: ['签字', '补单'],
  });
});

test('an emptied field is cleared, not sent as an empty text', () => {
  expect(changed(bodyOf(form), bodyOf({ ...form, kind: '' }))).toEqual({ kind: null });
});

test('an untouched form changes nothing', () => {
  expect(changed(bodyOf(form), bodyOf({ ...form }))).toEqual({});
});
