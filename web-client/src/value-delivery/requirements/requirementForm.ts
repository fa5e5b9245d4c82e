import * as z from 'zod/mini';
import type { Requirement } from '@/api/types';
import { orNull, record } from '@/lib/form';
import { kinds, priorityClasses } from './model';

/** A requirement as its form holds it; `needed` is the sentence for an empty title. */
export const requirementSchema = (needed: string) =>
  z.object({
    title: z.string().check(z.trim(), z.minLength(1, needed)),
    description: z.string(),
    customers: z.array(record),
    why1: z.string(),
    why2: z.string(),
    why3: z.string(),
    endGoal: z.string(),
    moduleId: z.string(),
    region: z.string(),
    kind: z.enum(['', ...kinds]),
    priorityClass: z.enum(['', ...priorityClasses]),
    receivedOn: z.string(),
    owner: z.nullable(record),
  });

export type RequirementForm = z.infer<ReturnType<typeof requirementSchema>>;

export const emptyForm = (today: string): RequirementForm => ({
  title: '',
  description: '',
  customers: [],
  why1: '',
  why2: '',
  why3: '',
  endGoal: '',
  moduleId: '',
  region: '',
  kind: '',
  priorityClass: '',
  receivedOn: today,
  owner: null,
});

export const formOf = (requirement: Requirement): RequirementForm => ({
  title: requirement.title,
  description: requirement.description ?? '',
  customers: requirement.customers,
  why1: requirement.whys[0] ?? '',
  why2: requirement.whys[1] ?? '',
  why3: requirement.whys[2] ?? '',
  endGoal: requirement.endGoal ?? '',
  moduleId: requirement.module ? String(requirement.module.id) : '',
  region: requirement.region ?? '',
  kind: requirement.kind ?? '',
  priorityClass: requirement.priorityClass ?? '',
  receivedOn: requirement.receivedOn,
  owner: requirement.owner,
});

/** What the API calls the fields that the form calls otherwise. */
export const apiNames = {
  ownerId: 'owner',
  customerIds: 'customers',
  whys: 'why1',
  'whys.0': 'why1',
  'whys.1': 'why2',
  'whys.2': 'why3',
} as const;

/** The form as the API takes it. */
export function bodyOf(form: RequirementForm) {
  return {
    title: form.title.trim(),
    description: orNull(form.description),
    whys: [form.why1, form.why2, form.why3].map((why) => why.trim()).filter((why) => why !== ''),
    endGoal: orNull(form.endGoal),
    moduleId: form.moduleId === '' ? null : Number(form.moduleId),
    region: orNull(form.region),
    kind: form.kind === '' ? null : form.kind,
    priorityClass: form.priorityClass === '' ? null : form.priorityClass,
    receivedOn: form.receivedOn,
    ownerId: form.owner?.id ?? null,
  };
}

/** For a new one: what was left empty is left out. */
export function newBodyOf(form: RequirementForm) {
  const { title, ...rest } = bodyOf(form);
  return { ...withoutNulls(rest), title, customerIds: form.customers.map((customer) => customer.id) };
}

function withoutNulls<T extends object>(body: T): { [K in keyof T]?: Exclude<T[K], null> } {
  const filled: { [K in keyof T]?: Exclude<T[K], null> } = {};
  for (const name in body) {
    const value = body[name];
    if (value !== null) filled[name] = value as Exclude<T[typeof name], null>;
  }
  return filled;
}

export type RequirementBody = ReturnType<typeof bodyOf>;

/** In the order in which they are shown. */
export const fields = [
  'title',
  'description',
  'whys',
  'endGoal',
  'moduleId',
  'region',
  'kind',
  'priorityClass',
  'receivedOn',
  'ownerId',
] as const satisfies readonly (keyof RequirementBody)[];
