import * as z from 'zod/mini';
import { changed, orNull, record } from '@/lib/form';
import type { Departure, DepartureBody } from './api';

export const reasons = [
  'usability',
  'missingFeature',
  'quality',
  'service',
  'noValue',
  'lowUse',
  'price',
  'budget',
  'competitor',
  'peopleChanged',
  'businessChanged',
  'other',
] as const;
export type Reason = (typeof reasons)[number];
export const isReason = (word: string): word is Reason => reasons.some((one) => one === word);

export interface DepartureForm {
  customer: { id: number; name: string } | null;
  leftOn: string;
  /** Empty where nobody knows. */
  reason: string;
  refund: number | null;
  currency: string;
  cameBack: boolean;
  words: string;
}

export const formOf = (departure: Departure | undefined, today: string): DepartureForm =>
  departure
    ? {
        customer: { id: departure.customerId, name: departure.customerName },
        leftOn: departure.leftOn,
        reason: departure.reason ?? '',
        refund: departure.refund,
        currency: departure.currency,
        cameBack: departure.cameBack,
        words: departure.words ?? '',
      }
    : {
        customer: null,
        leftOn: today,
        reason: '',
        refund: null,
        currency: 'CNY',
        cameBack: false,
        words: '',
      };

export const departureSchema = (needed: string) =>
  z.object({
    customer: z.nullable(record).check(z.refine((customer) => customer !== null, needed)),
    leftOn: z.string().check(z.minLength(1, needed)),
    reason: z.string(),
    refund: z.nullable(z.number()),
    currency: z.string(),
    cameBack: z.boolean(),
    words: z.string(),
  });

export const bodyOf = (form: DepartureForm): DepartureBody => ({
  ...(form.customer ? { customerId: form.customer.id } : {}),
  leftOn: form.leftOn,
  reason: isReason(form.reason) ? form.reason : null,
  refund: form.refund,
  currency: form.currency,
  cameBack: form.cameBack,
  words: orNull(form.words),
});

/** Only what was changed. */
export const changesOf = (before: DepartureForm, after: DepartureForm) =>
  changed(bodyOf(before), bodyOf(after));
