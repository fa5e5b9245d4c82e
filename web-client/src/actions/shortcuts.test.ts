import { afterEach, expect, test, vi } from 'vitest';
import type { Action } from './action';
import { bindShortcuts } from './shortcuts';

const run = vi.fn();
const accept: Action = { id: 'accept', label: 'Accept', place: 'page', shortcut: 'a', run };
bindShortcuts(() => [accept]);

afterEach(() => {
  run.mockClear();
  document.body.replaceChildren();
});

function press(target: EventTarget, init: KeyboardEventInit) {
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
}

test('a letter runs its action', () => {
  press(document.body, { key: 'a' });
  expect(run).toHaveBeenCalledOnce();
});

test('a letter in a text field is a letter', () => {
  const input = document.createElement('input');
  document.body.append(input);
  press(input, { key: 'a' });
  expect(run).not.toHaveBeenCalled();
});

test('nothing runs while an input method is composing', () => {
  press(document.body, { key: 'a', isComposing: true });
  press(document.body, { key: 'a', keyCode: 229 } as KeyboardEventInit);
  expect(run).not.toHaveBeenCalled();
});

test('an open dialog keeps its keys to itself', () => {
  const dialog = document.createElement('div');
  dialog.setAttribute('role', 'dialog');
  document.body.append(dialog);
  press(dialog, { key: 'a' });
  expect(run).not.toHaveBeenCalled();
});

test('other modifiers make another shortcut', () => {
  press(document.body, { key: 'a', ctrlKey: true });
  press(document.body, { key: 'A', shiftKey: true });
  expect(run).not.toHaveBeenCalled();
});
