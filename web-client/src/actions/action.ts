import type { IconName } from '@/ui/Icon';

/** What a finished action has to say: a short sentence, and the server's inverse if there is one. */
export interface Outcome {
  done: string;
  undo?: () => Promise<unknown>;
}

/**
 * One thing a person can do, written once: the button, the menu entry, the palette entry and the shortcut all come from it.
 * An action that does not apply is simply not in the list; one that applies but may not be done says why in `disabled`.
 */
export interface Action {
  id: string;
  label: string;
  icon?: IconName;
  /** `a`, `shift+x`, `mod+enter`, `f2`, `escape`. */
  shortcut?: string;
  /** `selection` acts on what is chosen, `create` stands in the top bar, `page` is offered by the page, `global` always. */
  place: 'selection' | 'create' | 'page' | 'global';
  tone?: 'primary' | 'danger';
  disabled?: string;
  /** Other words by which the palette finds it: pinyin, initials, the other language. */
  words?: string;
  run: () => void | Promise<Outcome | undefined> | Promise<void>;
}
