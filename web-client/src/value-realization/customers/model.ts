import * as z from 'zod/mini';
import type { CustomerBody, CustomerRecord, CustomerStrategy, CustomerTier } from '@/api/workplace';
import { changed, orNull, record } from '@/lib/form';

export const tiers = ['key', 'standard', 'longTail'] as const satisfies readonly CustomerTier[];
export const strategies = ['invest', 'keep', 'withdraw'] as const satisfies readonly CustomerStrategy[];

/** The parts of a customer's page. */
export const customerTabs = [
  'overview',
  'usage',
  'requirements',
  'contracts',
  'contacts',
  'reports',
  'visits',
  'notes',
  'facts',
] as const;
export type CustomerTab = (typeof customerTabs)[number];

/** How many of the four bars a tier fills. */
export const tierBars: Record<CustomerTier, 1 | 2 | 4> = { key: 4, standard: 2, longTail: 1 };

/** What the form holds: texts are never null while they are typed. */
export const customerSchema = z.object({
  name: z.string(),
  externalId: z.string(),
  industry: z.string(),
  region: z.string(),
  tier: z.nullable(z.enum(tiers)),
  strategy: z.nullable(z.enum(strategies)),
  recurringRevenue: z.nullable(z.number()),
  currency: z.string(),
  renewsOn: z.nullable(z.string()),
  /** One product a line. */
  competitors: z.string(),
  owner: z.nullable(record),
});

export type CustomerDraft = z.infer<typeof customerSchema>;

export const emptyDraft: CustomerDraft = {
  name: '',
  externalId: '',
  industry: '',
  region: '',
  tier: null,
  strategy: null,
  recurringRevenue: null,
  currency: 'CNY',
  renewsOn: null,
  competitors: '',
  owner: null,
};

export const draftOf = (customer: CustomerRecord): CustomerDraft => ({
  name: customer.name,
  externalId: customer.externalId ?? '',
  industry: customer.industry ?? '',
  region: customer.region ?? '',
  tier: customer.tier,
  strategy: customer.strategy,
  recurringRevenue: customer.recurringRevenue,
  currency: customer.currency,
  renewsOn: customer.renewsOn,
  competitors: customer.competitors.join('\n'),
  owner: customer.owner,
});

export const bodyOf = (draft: CustomerDraft): CustomerBody => ({
  name: draft.name.trim(),
  externalId: orNull(draft.externalId),
  industry: orNull(draft.industry),
  region: orNull(draft.region),
  tier: draft.tier,
  strategy: draft.strategy,
  recurringRevenue: draft.recurringRevenue,
  currency: draft.currency,
  renewsOn: draft.renewsOn,
  competitors: draft.competitors
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
  ownerId: draft.owner?.id ?? null,
});

/** Only what was changed. */
export const changesOf = (before: CustomerDraft, after: CustomerDraft) =>
  changed(bodyOf(before), bodyOf(after));
