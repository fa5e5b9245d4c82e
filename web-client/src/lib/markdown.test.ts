import { expect, test } from 'vitest';
import { parseInline, parseMarkdown, safeHref } from './markdown';

test('bold, italics and code are read, and nest', () => {
  expect(parseInline('**很 *急* 的** `a*b*`')).toEqual([
    {
      type: 'bold',
      children: [
        { type: 'text', text: '很 ' },
        { type: 'italic', children: [{ type: 'text', text: '急' }] },
        { type: 'text', text: ' 的' },
      ],
    },
    { type: 'text', text: ' ' },
    { type: 'code', text: 'a*b*' },
  ]);
});

test('snake_case and 2 * 3 * 4 stay as they were written', () => {
  expect(parseInline('user_name_key and 2 * 3 * 4')).toEqual([
    { type: 'text', text: 'user_name_key and 2 * 3 * 4' },
  ]);
});

test('a link that could run something stays text', () => {
  for (const href of [
    'javascript:alert(1)',
    'data:text/html,x',
    'JaVaScRiPt:x',
    '//evil.example/x',
    'vbscript:x',
  ]) {
    expect(safeHref(href)).toBeNull();
    expect(parseInline(`[x](${href})`).some((part) => part.type === 'link')).toBe(false);
  }
});

test('links to the web and to our own pages work', () => {
  expect(parseInline('[需求](/value-delivery/requirements/REQ-7)')).toEqual([
    { type: 'link', href: '/value-delivery/requirements/REQ-7', children: [{ type: 'text', text: '需求' }] },
  ]);
  expect(parseInline('看 https://example.com/a?b=1。')[1]).toMatchObject({
    href: 'https://example.com/a?b=1',
  });
});

test('markup is only ever text', () => {
  expect(parseMarkdown('<img src=x onerror=alert(1)>')).toEqual([
    { type: 'paragraph', children: [{ type: 'text', text: '<img src=x onerror=alert(1)>' }] },
  ]);
});

test('a mention carries the person', () => {
  expect(parseInline('@[Mara Quill](user:6), please')[0]).toEqual({
    type: 'mention',
    id: 6,
    name: 'Mara Quill',
  });
});

test('lists, fences and paragraphs are blocks', () => {
  expect(parseMarkdown('a\nb\n\n- one\n- two\n1. first\n```\n**x**\n```')).toEqual([
    {
      type: 'paragraph',
      children: [{ type: 'text', text: 'a' }, { type: 'break' }, { type: 'text', text: 'b' }],
    },
    {
      type: 'list',
      ordered: false,
      items: [[{ type: 'text', text: 'one' }], [{ type: 'text', text: 'two' }]],
    },
    { type: 'list', ordered: true, items: [[{ type: 'text', text: 'first' }]] },
    { type: 'code', text: '**x**' },
  ]);
});
