import * as z from 'zod/mini';
import type { components } from '@/api/schema.gen';
import type { PublishedCase } from '@/api/types';
import type { BenchmarkCase, CaseCandidate } from '@/api/workplace';
import { changed, named, orNull, record } from '@/lib/form';
import type { MarkShape } from '@/ui/Mark';

type Schemas = components['schemas'];

export const states = [
  'draft',
  'review',
  'approved',
  'published',
  'withdrawn',
] as const satisfies readonly Schemas['BenchmarkCaseState'][];
export const consents = [
  'none',
  'asked',
  'given',
  'anonymous',
  'refused',
] as const satisfies readonly Schemas['CaseConsent'][];

export const stateShapes: Record<Schemas['BenchmarkCaseState'], MarkShape> = {
  draft: 'dashed',
  review: 'half',
  approved: 'check',
  published: 'double',
  withdrawn: 'cross',
};

/** The case as whoever holds its link reads it; without the name where the customer wants it so. */
export const storyOf = (one: BenchmarkCase): PublishedCase => ({
  title: one.title,
  customerName: one.consent === 'anonymous' ? null : one.customerName,
  industry: one.customerIndustry,
  situation: one.situation,
  approach: one.approach,
  change: one.change,
  quote: one.quote,
  results: one.results,
});

export const mayBePublished = (one: Pick<BenchmarkCase, 'consent'>): boolean =>
  one.consent === 'given' || one.consent === 'anonymous';

export const caseSchema = (texts: { customer: string; title: string; measure: string }) =>
  z
    .object({
      customer: z.nullable(record),
      title: z.string().check(z.trim(), z.minLength(1, texts.title)),
      situation: z.string(),
      approach: z.string(),
      change: z.string(),
      quote: z.string(),
      results: z.array(
        z.object({
          measure: z.string().check(z.trim(), z.minLength(1, texts.measure)),
          before: z.string(),
          after: z.string(),
        }),
      ),
      consent: z.enum(consents),
      consentOn: z.nullable(z.string()),
      consentNote: z.string(),
      owner: z.nullable(record),
    })
    .check(z.refine(({ customer }) => customer !== null, { path: ['customer'], error: texts.customer }));

export type CaseForm = z.infer<ReturnType<typeof caseSchema>>;

export const formOf = (one?: BenchmarkCase, candidate?: CaseCandidate): CaseForm => ({
  customer: one
    ? { id: one.customerId, name: one.customerName }
    : candidate
      ? { id: candidate.customerId, name: candidate.customerName }
      : null,
  title: one?.title ?? '',
  situation: one?.situation ?? '',
  approach: one?.approach ?? '',
  change: one?.change ?? '',
  quote: one?.quote ?? '',
  results: (one?.results ?? []).map(({ measure, before, after }) => ({
    measure,
    before: before ?? '',
    after: after ?? '',
  })),
  consent: one?.consent ?? 'none',
  consentOn: one?.consentOn ?? null,
  consentNote: one?.consentNote ?? '',
  owner: named(one?.ownerId, one?.ownerName),
});

export const bodyOf = (form: CaseForm): Schemas['BenchmarkCaseBody'] => ({
  ...(form.customer ? { customerId: form.customer.id } : {}),
  title: form.title.trim(),
  situation: orNull(form.situation),
  approach: orNull(form.approach),
  change: orNull(form.change),
  quote: orNull(form.quote),
  results: form.results.map(({ measure, before, after }) => ({
    measure: measure.trim(),
    before: orNull(before),
    after: orNull(after),
  })),
  consent: form.consent,
  consentOn: form.consentOn,
  consentNote: orNull(form.consentNote),
  ownerId: form.owner?.id ?? null,
});

/** Only what was changed. */
export const changesOf = (before: CaseForm, after: CaseForm) => changed(bodyOf(before), bodyOf(after));
