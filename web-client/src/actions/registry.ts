import { useEffect, useRef } from 'react';
import { createStore, useStore } from '@/lib/store';
import type { Action } from './action';
import { bindShortcuts } from './shortcuts';

const registered = createStore<readonly (readonly Action[])[]>([]);

/** The actions of everything on the screen, the innermost first: its shortcut wins. */
export function currentActions(): Action[] {
  return registered.get().toReversed().flat();
}

export function useCurrentActions(): Action[] {
  return useStore(registered).toReversed().flat();
}

/** Offers actions to the shortcuts, the top bar and the palette for as long as the component is on the screen. */
export function useActions(actions: readonly Action[]): void {
  const place = useRef<readonly Action[] | null>(null);
  useEffect(() => {
    const before = place.current;
    place.current = actions;
    registered.set((all) =>
      before !== null && all.includes(before)
        ? all.map((set) => (set === before ? actions : set))
        : [...all, actions],
    );
  }, [actions]);
  useEffect(
    () => () => {
      registered.set((all) => all.filter((set) => set !== place.current));
      place.current = null;
    },
    [],
  );
}

bindShortcuts(currentActions);
