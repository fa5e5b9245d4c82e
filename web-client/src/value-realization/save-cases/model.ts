import * as z from 'zod/mini';
import type { components } from '@/api/schema.gen';
import type { SaveCase, SaveCaseStep } from '@/api/workplace';
import { changed, named, orNull, record } from '@/lib/form';
import type { MarkShape } from '@/ui/Mark';

type Schemas = components['schemas'];

export const kinds = ['risk', 'refund'] as const satisfies readonly Schemas['SaveCaseKind'][];
export const states = [
  'open',
  'acting',
  'saved',
  'lost',
  'refunded',
] as const satisfies readonly Schemas['SaveCaseState'][];
export const outcomes = ['saved', 'lost', 'refunded'] as const;

export const stateShapes: Record<Schemas['SaveCaseState'], MarkShape> = {
  open: 'dashed',
  acting: 'half',
  saved: 'check',
  lost: 'cross',
  refunded: 'back',
};

export const isClosed = (one: Pick<SaveCase, 'state'>): boolean =>
  one.state !== 'open' && one.state !== 'acting';

/** The plan with one of its steps done today, or open again. */
export const toggled = (steps: readonly SaveCaseStep[], place: number, today: string): SaveCaseStep[] =>
  steps.map((step, at) => (at === place ? { ...step, doneOn: step.doneOn === null ? today : null } : step));

export const caseSchema = (texts: { customer: string; title: string; step: string }) =>
  z
    .object({
      customer: z.nullable(record),
      kind: z.enum(kinds),
      title: z.string().check(z.trim(), z.minLength(1, texts.title)),
      situation: z.string(),
      cause: z.string(),
      amount: z.nullable(z.number()),
      currency: z.string(),
      owner: z.nullable(record),
      dueOn: z.nullable(z.string()),
      steps: z.array(
        z.object({
          what: z.string().check(z.trim(), z.minLength(1, texts.step)),
          who: z.string(),
          dueOn: z.nullable(z.string()),
          doneOn: z.nullable(z.string()),
        }),
      ),
    })
    .check(z.refine(({ customer }) => customer !== null, { path: ['customer'], error: texts.customer }));

export type CaseForm = z.infer<ReturnType<typeof caseSchema>>;

export const formOf = (one?: SaveCase): CaseForm => ({
  customer: one ? { id: one.customerId, name: one.customerName } : null,
  kind: one?.kind ?? 'risk',
  title: one?.title ?? '',
  situation: one?.situation ?? '',
  cause: one?.cause ?? '',
  amount: one?.amount ?? null,
  currency: one?.currency ?? 'CNY',
  owner: named(one?.ownerId, one?.ownerName),
  dueOn: one?.dueOn ?? null,
  steps: (one?.steps ?? []).map((step) => ({ ...step, who: step.who ?? '' })),
});

export const bodyOf = (form: CaseForm): Schemas['SaveCaseBody'] => ({
  ...(form.customer ? { customerId: form.customer.id } : {}),
  kind: form.kind,
  title: form.title.trim(),
  situation: orNull(form.situation),
  cause: orNull(form.cause),
  amount: form.amount,
  currency: form.currency,
  ownerId: form.owner?.id ?? null,
  dueOn: form.dueOn,
  steps: form.steps.map((step) => ({ ...step, what: step.what.trim(), who: orNull(step.who) })),
});

/** Only what was changed. */
export const changesOf = (before: CaseForm, after: CaseForm) => changed(bodyOf(before), bodyOf(after));

export const closeSchema = (texts: { words: string; amount: string }) =>
  z
    .object({
      state: z.enum(outcomes),
      words: z.string().check(z.trim(), z.minLength(1, texts.words)),
      on: z.nullable(z.string()),
      refunded: z.nullable(z.number()),
    })
    .check(
      z.refine(({ state, refunded }) => state !== 'refunded' || (refunded ?? 0) > 0, {
        path: ['refunded'],
        error: texts.amount,
      }),
    );

export type CloseForm = z.infer<ReturnType<typeof closeSchema>>;
