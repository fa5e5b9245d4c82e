import * as z from 'zod/mini';
import type { components } from '@/api/schema.gen';
import type { Contract } from '@/api/workplace';
import { daysBetween } from '@/i18n/format';
import { changed, named, orNull, record } from '@/lib/form';
import type { ContractBody } from './api';

type Schemas = components['schemas'];

export const statuses = [
  'draft',
  'active',
  'terminated',
] as const satisfies readonly Schemas['ContractStatus'][];
export const periods = ['year', 'month', 'once'] as const satisfies readonly Schemas['ContractPer'][];

/** Where a contract stands today: signed ones run, wait for their first day, or are over. */
export function standing(contract: Pick<Contract, 'status' | 'startsOn' | 'endsOn'>, today: string) {
  if (contract.status !== 'active') return contract.status;
  if (contract.startsOn > today) return 'coming' as const;
  return contract.endsOn !== null && contract.endsOn < today ? ('over' as const) : ('running' as const);
}

/** The contracts that pay today or from a coming day on, the one that ends first on top. Trials bring no money. */
export function payingOf<C extends Pick<Contract, 'status' | 'startsOn' | 'endsOn' | 'isTrial'>>(
  contracts: readonly C[],
  today: string,
): C[] {
  const last = '9999-12-31';
  return contracts
    .filter((one) => !one.isTrial && ['running', 'coming'].includes(standing(one, today)))
    .toSorted((a, b) => (a.endsOn ?? last).localeCompare(b.endsOn ?? last));
}

/** The months of the picture: this one and the eleven that follow, as yyyy-MM, and one more as its end. */
export function monthsFrom(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 13 }, (_, step) => {
    const at = new Date(Date.UTC(year, month - 1 + step, 1));
    return at.toISOString().slice(0, 7);
  });
}

/** Where a day stands among these months, between 0 and 1; days outside stand at the edge. */
export function placeOf(day: string, months: readonly string[]): number {
  const start = `${months[0]}-01`;
  const end = `${months.at(-1)}-01`;
  return Math.min(1, Math.max(0, daysBetween(start, day) / daysBetween(start, end)));
}

export const contractSchema = (texts: { needed: string; order: string }) =>
  z
    .object({
      name: z.string().check(z.trim(), z.minLength(1, texts.needed)),
      externalId: z.string(),
      status: z.enum(statuses),
      signedOn: z.nullable(z.string()),
      startsOn: z.string().check(z.minLength(1, texts.needed)),
      endsOn: z.nullable(z.string()),
      amount: z.nullable(z.number()),
      currency: z.string(),
      per: z.enum(periods),
      renewsByItself: z.boolean(),
      isTrial: z.boolean(),
      owner: z.nullable(record),
      licences: z.array(
        z.object({
          productId: z.nullable(z.number()),
          feature: z.nullable(record),
          name: z.string(),
          quantity: z.nullable(z.number()),
          unit: z.string(),
        }),
      ),
      note: z.string(),
    })
    .check(
      z.refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
        path: ['endsOn'],
        error: texts.order,
      }),
    );

export type ContractForm = z.infer<ReturnType<typeof contractSchema>>;

export const formOf = (contract: Contract | undefined, today: string): ContractForm => ({
  name: contract?.name ?? '',
  externalId: contract?.externalId ?? '',
  status: contract?.status ?? 'active',
  signedOn: contract?.signedOn ?? null,
  startsOn: contract?.startsOn ?? today,
  endsOn: contract?.endsOn ?? null,
  amount: contract?.amount ?? null,
  currency: contract?.currency ?? 'CNY',
  per: contract?.per ?? 'year',
  renewsByItself: contract?.renewsByItself ?? false,
  isTrial: contract?.isTrial ?? false,
  owner: named(contract?.ownerId, contract?.ownerName),
  licences: (contract?.licences ?? []).map((one) => ({
    productId: one.productId,
    feature: named(one.featureId, one.name),
    name: one.name ?? '',
    quantity: one.quantity,
    unit: one.unit ?? '',
  })),
  note: contract?.note ?? '',
});

export const bodyOf = (form: ContractForm): ContractBody => ({
  name: form.name.trim(),
  externalId: orNull(form.externalId),
  status: form.status,
  signedOn: form.signedOn,
  startsOn: form.startsOn,
  endsOn: form.endsOn,
  amount: form.amount ?? 0,
  currency: form.currency,
  per: form.per,
  renewsByItself: form.renewsByItself,
  isTrial: form.isTrial,
  ownerId: form.owner?.id ?? null,
  licences: form.licences
    .filter((one) => one.feature !== null || one.productId !== null || one.name.trim() !== '')
    .map((one) => ({
      productId: one.productId,
      featureId: one.feature?.id ?? null,
      name: one.feature?.name ?? orNull(one.name),
      quantity: one.quantity,
      unit: orNull(one.unit),
    })),
  note: orNull(form.note),
});

/** Only what was changed. */
export const changesOf = (before: ContractForm, after: ContractForm) =>
  changed(bodyOf(before), bodyOf(after));
