import * as z from 'zod/mini';

/** A record that a form's field has picked. */
export const record = z.object({ id: z.number(), name: z.string() });

/** What was typed, or null where nothing was. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** A record that is kept by its id, as a field shows it. */
export const named = (
  id: number | null | undefined,
  name: string | null | undefined,
): { id: number; name: string } | null => (id == null ? null : { id, name: name ?? '' });

/** What differs between two bodies: fields that nobody touched are nobody's to overwrite. */
export const changed = <B extends object>(before: B, after: B): Partial<B> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(before, name)),
    ),
  ) as Partial<B>;
