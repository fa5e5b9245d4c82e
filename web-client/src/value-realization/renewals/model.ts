import * as z from 'zod/mini';
import type { components } from '@/api/schema.gen';
import type { Renewal, RenewalMonth } from '@/api/workplace';
import { record } from '@/lib/form';

type Schemas = components['schemas'];

export const risks = ['none', 'low', 'medium', 'high'] as const satisfies readonly Schemas['RenewalRisk'][];
export const progresses = [
  'none',
  'contacted',
  'quoted',
  'negotiating',
  'agreed',
] as const satisfies readonly Schemas['RenewalProgress'][];
export const reasons = [
  'missingFeature',
  'usability',
  'quality',
  'noValue',
  'lowUse',
  'service',
  'price',
  'budget',
  'competitor',
  'peopleChanged',
  'businessChanged',
  'other',
] as const satisfies readonly Schemas['RenewalReason'][];
export const states = [
  'upcoming',
  'open',
  'renewed',
  'reduced',
  'lost',
] as const satisfies readonly Schemas['RenewalState'][];
export const outcomes = ['renewed', 'reduced', 'lost'] as const;

export const isDecided = (renewal: Pick<Renewal, 'state'>): boolean =>
  renewal.state !== 'upcoming' && renewal.state !== 'open';

/** The month `step` months after `month` (yyyy-MM). */
export function monthAfter(month: string, step: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of - 1 + step, 1)).toISOString().slice(0, 7);
}

/** Whose risk should have been stated by now and is not. */
export const riskIsDue = (renewal: Pick<Renewal, 'state' | 'risk' | 'riskDueOn'>, today: string): boolean =>
  !isDecided(renewal) && renewal.risk === null && renewal.riskDueOn <= today;

export interface MonthBar {
  month: string;
  secured: number;
  /** Open, with no risk that anybody has stated as medium or high. */
  open: number;
  atRisk: number;
  lost: number;
}

/** A bar for each of the months, in one currency; a month without renewals has an empty one. */
export function barsOf(
  rows: readonly Pick<RenewalMonth, 'name' | 'currency' | 'secured' | 'open' | 'atRisk' | 'lost'>[],
  currency: string,
  from: string,
  count = 12,
): MonthBar[] {
  return Array.from({ length: count }, (_, step) => {
    const month = monthAfter(from, step);
    const row = rows.find((one) => one.name === month && one.currency === currency);
    return {
      month,
      secured: row?.secured ?? 0,
      open: (row?.open ?? 0) - (row?.atRisk ?? 0),
      atRisk: row?.atRisk ?? 0,
      lost: row?.lost ?? 0,
    };
  });
}

export const riskSchema = (texts: { statement: string; reason: string }) =>
  z
    .object({
      risk: z.enum(risks),
      statement: z.string(),
      reasons: z.array(z.enum(reasons)),
      requirements: z.array(record),
    })
    .check(
      z.refine(({ risk, statement }) => !isGrave(risk) || statement.trim() !== '', {
        path: ['statement'],
        error: texts.statement,
      }),
      z.refine(({ risk, reasons: given }) => !isGrave(risk) || given.length > 0, {
        path: ['reasons'],
        error: texts.reason,
      }),
    );

export type RiskForm = z.infer<ReturnType<typeof riskSchema>>;

/** A medium or high risk needs a reason and words. */
export const isGrave = (risk: Schemas['RenewalRisk']): boolean => risk === 'medium' || risk === 'high';

export const outcomeSchema = (texts: { words: string; reason: string; amount: string }) =>
  z
    .object({
      outcome: z.enum(outcomes),
      on: z.nullable(z.string()),
      amount: z.nullable(z.number()),
      until: z.nullable(z.string()),
      words: z.string(),
      reasons: z.array(z.enum(reasons)),
      requirements: z.array(record),
    })
    .check(
      z.refine(({ outcome, amount }) => outcome !== 'reduced' || amount !== null, {
        path: ['amount'],
        error: texts.amount,
      }),
      z.refine(({ outcome, words }) => outcome === 'renewed' || words.trim() !== '', {
        path: ['words'],
        error: texts.words,
      }),
      z.refine(({ outcome, reasons: given }) => outcome === 'renewed' || given.length > 0, {
        path: ['reasons'],
        error: texts.reason,
      }),
    );

export type OutcomeForm = z.infer<ReturnType<typeof outcomeSchema>>;

export const linkedOf = (renewal: Renewal) =>
  renewal.requirements.map((one) => ({ id: one.id, name: `${one.key} ${one.title}` }));
