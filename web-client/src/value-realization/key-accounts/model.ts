import * as z from 'zod/mini';
import type { KeyAccount, KeyAccountMark } from '@/api/workplace';

export const marks = [
  'highPrice',
  'influence',
  'referrals',
  'cooperation',
] as const satisfies readonly KeyAccountMark[];

/** Overdue ones apart: they shout. A refresh is overdue from the day after it was due. */
export function byUrgency<A extends Pick<KeyAccount, 'dueOn'>>(accounts: readonly A[], today: string) {
  return {
    overdue: accounts.filter((one) => one.dueOn < today),
    others: accounts.filter((one) => one.dueOn >= today),
  };
}

const record = z.object({ id: z.number(), name: z.string() });

export const accountSchema = (texts: { customer: string; owner: string; mark: string }) =>
  z
    .object({
      customer: z.nullable(record),
      marks: z.array(z.enum(marks)).check(z.minLength(1, texts.mark)),
      why: z.string(),
      owner: z.nullable(record),
      everyDays: z.nullable(z.number()),
    })
    .check(
      z.refine(({ customer }) => customer !== null, { path: ['customer'], error: texts.customer }),
      z.refine(({ owner }) => owner !== null, { path: ['owner'], error: texts.owner }),
    );

export type AccountForm = z.infer<ReturnType<typeof accountSchema>>;

export const refreshSchema = (needed: string) =>
  z.object({ situation: z.string().check(z.trim(), z.minLength(1, needed)), nextStep: z.string() });
