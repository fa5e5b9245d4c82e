import { expect, test } from 'vitest';
import { mentionBefore, partsOf, withMention } from './mentions';

test('a mention is told apart from the words around it', () => {
  expect(partsOf('请 @[周敏](user:4) 看看')).toEqual([
    { text: '请 ', userId: null },
    { text: '@周敏', userId: 4 },
    { text: ' 看看', userId: null },
  ]);
});

test('text without mentions is one part, and none is none', () => {
  expect(partsOf('x@y.example')).toEqual([{ text: 'x@y.example', userId: null }]);
  expect(partsOf('')).toEqual([]);
});

test('an @ begins a mention, inside an address it does not', () => {
  expect(mentionBefore('请@周', 3)).toBe('周');
  expect(mentionBefore('@', 1)).toBe('');
  expect(mentionBefore('mail a@b', 8)).toBeNull();
  expect(mentionBefore('@周 完', 4)).toBeNull();
});

test('the colleague takes the place of what was typed', () => {
  const after = withMention('请@周看', 3, '周', { id: 4, name: '周敏' });
  expect(after.text).toBe('请@[周敏](user:4) 看');
  expect(after.text.slice(after.caret)).toBe('看');
});
