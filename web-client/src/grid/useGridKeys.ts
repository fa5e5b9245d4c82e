import { useEffect, useRef } from 'react';
import { reserved, shortcutOf } from '@/actions/shortcuts';
import { isComposing } from '@/lib/keyboard';

export type GridKeys = Partial<Record<string, () => void>>;

/** The grid's own keys. They work from anywhere on the page that does not need them itself. */
export function useGridKeys(keys: GridKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return;
      const shortcut = shortcutOf(event);
      const act = current.current[shortcut];
      if (!act || reserved(event, shortcut)) return;
      const onControl =
        event.target instanceof Element && event.target.closest('button, a, [role=tab], [data-peek]');
      if (onControl && (shortcut === 'enter' || shortcut === 'space' || shortcut.startsWith('arrow'))) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
