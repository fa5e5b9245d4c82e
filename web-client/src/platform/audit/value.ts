export interface ValueWords {
  nothing: string;
  yes: string;
  no: string;
  and: string;
  instant: (value: string) => string;
}

const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A value of a change in words: records by their name, lists joined, instants in the reader's time zone. */
export function showValue(value: unknown, words: ValueWords): string {
  if (value === null || value === undefined || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return isInstant.test(value) ? words.instant(value) : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.length === 0 ? words.nothing : value.map((one) => showValue(one, words)).join(words.and);
  if (typeof value === 'object') {
    const name: unknown =
      Reflect.get(value, 'name') ?? Reflect.get(value, 'title') ?? Reflect.get(value, 'key');
    if (typeof name === 'string') return name;
    const parts = Object.entries(value).filter(([, part]) => part !== null);
    return parts.length === 0
      ? words.nothing
      : parts.map(([key, part]) => `${key} ${showValue(part, words)}`).join(words.and);
  }
  return String(value);
}

/** A long text in a short line. */
export const cut = (text: string, most = 80): string =>
  [...text].length > most ? `${[...text].slice(0, most - 1).join('')}…` : text;
