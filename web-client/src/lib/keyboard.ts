interface Composable {
  isComposing?: boolean;
  keyCode?: number;
  nativeEvent?: { isComposing?: boolean; keyCode?: number };
}

/** True while an input method is composing: Enter then picks a word and must not send a form or run a shortcut. */
export function isComposing(event: Composable): boolean {
  const native = event.nativeEvent ?? event;
  return native.isComposing === true || native.keyCode === 229;
}

/** Enter, meant as "go on" rather than as the end of a composition. */
export function isEnter(event: Composable & { key: string }): boolean {
  return event.key === 'Enter' && !isComposing(event);
}

export const onMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);

/** How a shortcut such as `mod+k` is written for this person's keyboard. */
export function shortcutLabel(shortcut: string): string {
  return shortcut
    .split('+')
    .map((part) => keyNames[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(onMac ? '' : ' ');
}

const keyNames: Record<string, string> = {
  mod: onMac ? '⌘' : 'Ctrl',
  shift: onMac ? '⇧' : 'Shift',
  alt: onMac ? '⌥' : 'Alt',
  enter: '↵',
  f2: 'F2',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
};
