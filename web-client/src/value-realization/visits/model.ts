import * as z from 'zod/mini';
import type {
  Observation,
  ObservationKind,
  Visit,
  VisitAnswer,
  VisitChannel,
  VisitPopulation,
} from '@/api/field';
import { changed, named, record } from '@/lib/form';

/** In the order of what they are worth. */
export const channels = ['faceToFace', 'phone', 'form'] as const satisfies readonly VisitChannel[];
export const populations = ['users', 'payers', 'both'] as const satisfies readonly VisitPopulation[];
export const answers = ['yes', 'unsure', 'no'] as const satisfies readonly VisitAnswer[];
export const kinds = [
  'awkward',
  'missing',
  'broken',
  'liked',
  'result',
] as const satisfies readonly ObservationKind[];

/** How many of the bars a channel fills: face to face is worth most. */
export const channelBars: Record<VisitChannel, 1 | 2 | 4> = { faceToFace: 4, phone: 2, form: 1 };

export const asksPayers = (population: VisitPopulation): boolean => population !== 'users';
export const asksUsers = (population: VisitPopulation): boolean => population !== 'payers';

/** What is wrong or wanted belongs into the pool; what is liked stays with the customer. */
export const belongsInPool = (kind: ObservationKind): boolean =>
  kind === 'awkward' || kind === 'missing' || kind === 'broken';

const never = '1970-01-01';
export const wasHeard = (day: string): boolean => day > never;

/** Heard by forms alone: time to go there. */
export const formsOnly = (visits: readonly Pick<Visit, 'channel'>[]): boolean =>
  visits.length > 0 && visits.every((one) => one.channel === 'form');

/** A day so many days ago, as the API writes it. */
export function daysAgo(today: string, days: number): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}

export const visitSchema = (texts: { customer: string; title: string; day: string }) =>
  z
    .object({
      customer: z.nullable(record),
      title: z.string().check(z.trim(), z.minLength(1, texts.title)),
      channel: z.enum(channels),
      population: z.enum(populations),
      visitedOn: z.nullable(z.string()),
      owner: z.nullable(record),
      contacts: z.array(record),
      note: z.string(),
      willPay: z.nullable(z.enum(answers)),
      willRenew: z.nullable(z.enum(answers)),
    })
    .check(
      z.refine(({ customer }) => customer !== null, { path: ['customer'], error: texts.customer }),
      z.refine(({ visitedOn }) => visitedOn !== null, { path: ['visitedOn'], error: texts.day }),
    );

export type VisitDraft = z.infer<ReturnType<typeof visitSchema>>;

export const emptyDraft: VisitDraft = {
  customer: null,
  title: '',
  channel: 'faceToFace',
  population: 'users',
  visitedOn: null,
  owner: null,
  contacts: [],
  note: '',
  willPay: null,
  willRenew: null,
};

export const draftOf = (visit: Visit): VisitDraft => ({
  customer: { id: visit.customerId, name: visit.customerName },
  title: visit.title,
  channel: visit.channel,
  population: visit.population,
  visitedOn: visit.visitedOn,
  owner: named(visit.ownerId, visit.ownerName),
  contacts: visit.contacts,
  note: visit.note ?? '',
  willPay: visit.willPay,
  willRenew: visit.willRenew,
});

/** Payers alone say whether they pay and renew. */
export const bodyOf = (draft: VisitDraft) => ({
  ...(draft.customer === null ? {} : { customerId: draft.customer.id }),
  title: draft.title.trim(),
  channel: draft.channel,
  population: draft.population,
  ...(draft.visitedOn === null ? {} : { visitedOn: draft.visitedOn }),
  ownerId: draft.owner?.id ?? null,
  contactIds: draft.contacts.map((one) => one.id),
  note: draft.note.trim() === '' ? null : draft.note,
  willPay: asksPayers(draft.population) ? draft.willPay : null,
  willRenew: asksPayers(draft.population) ? draft.willRenew : null,
});

/** Only what was changed. */
export const changesOf = (before: VisitDraft, after: VisitDraft) => changed(bodyOf(before), bodyOf(after));

export const observationSchema = (needed: string) =>
  z.object({
    kind: z.enum(kinds),
    text: z.string().check(z.trim(), z.minLength(1, needed)),
    contact: z.nullable(record),
    feature: z.nullable(record),
  });

export type ObservationDraft = z.infer<ReturnType<typeof observationSchema>>;

export const observationOf = (seen?: Observation): ObservationDraft => ({
  kind: seen?.kind ?? 'awkward',
  text: seen?.text ?? '',
  contact: named(seen?.contactId, seen?.contactName),
  feature: named(seen?.featureId, seen?.featureName),
});

export const observationBody = (draft: ObservationDraft) => ({
  kind: draft.kind,
  text: draft.text.trim(),
  contactId: draft.contact?.id ?? null,
  featureId: draft.feature?.id ?? null,
});
