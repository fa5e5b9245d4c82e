import { expect, test } from 'vitest';
import { bodyOf, type CustomerDraft, changesOf, emptyDraft } from './model';

const draft: CustomerDraft = {
  ...emptyDraft,
  name: ' 示例设备 ',
  region: '华东',
  owner: { id: 4, name: '周敏' },
};

test('what was left empty is sent as nothing, and names lose the blanks around them', () => {
  expect(bodyOf(draft)).toMatchObject({ name: '示例设备', externalId: null, region: '华东', ownerId: 4 });
});

test('a change holds only the fields that differ', () => {
  expect(changesOf(draft, { ...draft, region: '', recurringRevenue: 860000 })).toEqual({
    region: null,
    recurringRevenue: 860000,
  });
});

test('blanks alone are no change', () => {
  expect(changesOf(draft, { ...draft, name: '示例设备', industry: '  ' })).toEqual({});
});
