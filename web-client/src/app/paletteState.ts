import { createStore } from '@/lib/store';

/** Whether the palette is open: the top bar and ⌘K set it, the palette (loaded on first use) shows it. */
export const paletteOpen = createStore(false);
