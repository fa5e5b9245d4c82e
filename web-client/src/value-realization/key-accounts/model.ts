import * as z from 'zod/mini';
import type { components } from '@/api/schema.gen';
import type { KeyAccount, KeyAccountMark, KeyAccountSuggestion } from '@/api/workplace';
import { record } from '@/lib/form';

type KeyAccountBody = components['schemas']['KeyAccountBody'];

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

export const formOf = (account: KeyAccount): AccountForm => ({
  customer: { id: account.customerId, name: account.customerName },
  marks: account.marks,
  why: account.why ?? '',
  owner: { id: account.ownerId, name: account.ownerName },
  everyDays: account.everyDays,
});

/** What a suggestion already says of an account to be. */
export const suggestedForm = (suggestion: KeyAccountSuggestion | undefined): AccountForm => ({
  customer: suggestion ? { id: suggestion.customerId, name: suggestion.customerName } : null,
  marks: suggestion?.reasons.map((one) => one.mark) ?? [],
  why: suggestion?.reasons.map((one) => one.text).join('\n') ?? '',
  owner: null,
  everyDays: 7,
});

export const bodyOf = ({ owner, why, marks: given, everyDays }: AccountForm): KeyAccountBody => ({
  marks: given,
  why: why.trim() === '' ? null : why.trim(),
  everyDays: everyDays ?? 7,
  ...(owner === null ? {} : { ownerId: owner.id }),
});

export const refreshSchema = (needed: string) =>
  z.object({ situation: z.string().check(z.trim(), z.minLength(1, needed)), nextStep: z.string() });
