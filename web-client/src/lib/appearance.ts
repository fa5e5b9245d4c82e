import { forget, recall, remember } from './storage';
import { createStore } from './store';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'compact' | 'normal' | 'roomy';

const themes: readonly string[] = ['light', 'dark'];
const densities: readonly string[] = ['compact', 'roomy'];

const isTheme = (value: string | null): value is Theme => value !== null && themes.includes(value);
const isDensity = (value: string | null): value is Density => value !== null && densities.includes(value);

function read<T>(key: string, is: (value: string | null) => value is T & string, otherwise: T): T {
  const value = recall(key);
  return is(value) ? value : otherwise;
}

/** Theme and row height. The attribute on the root does the rest; `public/appearance.js` sets it before the first paint. */
export const theme = createStore<Theme>(read<Theme>('theme', isTheme, 'system'));
export const density = createStore<Density>(read<Density>('density', isDensity, 'normal'));

export function setTheme(next: Theme): void {
  theme.set(next);
  const root = document.documentElement;
  if (next === 'system') {
    delete root.dataset.theme;
    forget('theme');
  } else {
    root.dataset.theme = next;
    remember('theme', next);
  }
}

export function setDensity(next: Density): void {
  density.set(next);
  const root = document.documentElement;
  if (next === 'normal') {
    delete root.dataset.density;
    forget('density');
  } else {
    root.dataset.density = next;
    remember('density', next);
  }
}

/** What is on the screen now, whoever asked for it. */
export function isDark(): boolean {
  const chosen = theme.get();
  return chosen === 'system' ? window.matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}

export const rowHeights: Record<Density, number> = { compact: 28, normal: 32, roomy: 40 };
