import { isComposing, onMac } from '@/lib/keyboard';
import type { Action } from './action';
import { runAction } from './run';

/** The shortcut a key press stands for, as it is written in an action: `mod+shift+k`. */
export function shortcutOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  const mod = onMac ? event.metaKey : event.ctrlKey;
  const letter = /^[a-z]$/.test(key);
  return [
    mod && 'mod',
    event.altKey && 'alt',
    // ? and # already need Shift on most keyboards: only letters and named keys spell it out
    event.shiftKey && (letter || key.length > 1) && 'shift',
    key === ' ' ? 'space' : key,
  ]
    .filter(Boolean)
    .join('+');
}

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]';
const floating = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/** Letters and ⌘Z belong to text fields, and everything belongs to an open dialog or menu; the palette opens from anywhere. */
export function reserved(event: KeyboardEvent, shortcut: string): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (!target || shortcut === 'mod+k') return false;
  if (target.closest(floating)) return true;
  return target.closest(typing) !== null && (shortcut === 'mod+z' || !shortcut.startsWith('mod+'));
}

/** One listener for the whole page; the actions on the screen say what a key does. */
export function bindShortcuts(actions: () => readonly Action[]): void {
  if (typeof window === 'undefined') return;
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || isComposing(event)) return;
    const shortcut = shortcutOf(event);
    if (reserved(event, shortcut)) return;
    const action = actions().find((one) => one.shortcut === shortcut);
    if (!action) return;
    event.preventDefault();
    void runAction(action);
  });
}
