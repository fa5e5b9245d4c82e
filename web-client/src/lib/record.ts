import * as z from 'zod/mini';

/** A record that a form's field has picked. */
export const record = z.object({ id: z.number(), name: z.string() });
