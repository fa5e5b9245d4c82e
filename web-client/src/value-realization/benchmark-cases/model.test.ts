import { describe, expect, it } from 'vitest';
import { changesOf, formOf, mayBePublished } from './model';

describe('benchmark cases', () => {
  it('begins with the customer of the candidate', () => {
    const form = formOf(undefined, {
      customerId: 7,
      customerName: '示例设备有限公司',
      industry: null,
      reasons: [],
    });
    expect(form.customer).toEqual({ id: 7, name: '示例设备有限公司' });
  });

  it('sends only what was written anew, and nothing twice empty', () => {
    const before = { ...formOf(), title: '少加班' };
    expect(changesOf(before, { ...before, change: ' 六点下班 ', quote: '  ' })).toEqual({
      change: '六点下班',
    });
  });

  it('is published with consent only', () => {
    expect(mayBePublished({ consent: 'asked' })).toBe(false);
    expect(mayBePublished({ consent: 'anonymous' })).toBe(true);
  });
});
