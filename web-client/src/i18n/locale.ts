import { recall, remember } from '@/lib/storage';
import { createStore } from '@/lib/store';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

export function isLocale(value: unknown): value is Locale {
  return value === 'zh-CN' || value === 'en';
}

/** The first of the wanted languages that we speak; Chinese people abroad may ask for zh-TW and still read zh-CN best. */
export function pickLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase();
    if (language.startsWith('zh')) return 'zh-CN';
    if (language.startsWith('en')) return 'en';
  }
  return 'en';
}

/** The language that an address asks for by `?lang=`: a link can be sent in the reader's language. */
export function askedLocale(search: string): Locale | null {
  const wanted = new URLSearchParams(search).get('lang');
  return wanted === null ? null : pickLocale([wanted]);
}

function first(): Locale {
  const stored = recall('locale');
  return isLocale(stored) ? stored : pickLocale(navigator.languages);
}

/** The language of the page and of every call to the API. */
export const locale = createStore<Locale>(first());

export function setLocale(next: Locale): void {
  locale.set(next);
  remember('locale', next);
  document.documentElement.lang = next;
}

/** Takes the language of a person's profile, whatever this machine spoke before; a profile without one leaves it as it is. */
export function adoptLocale(profile: unknown): void {
  if (isLocale(profile) && profile !== locale.get()) setLocale(profile);
}
