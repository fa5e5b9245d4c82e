import * as z from 'zod/mini';
import type { components } from '@/api/schema.gen';
import type { Contact, ContactRole } from '@/api/workplace';
import { changed, orNull } from '@/lib/form';
import type { ContactBody } from './api';

type Schemas = components['schemas'];

/** The decision chain, from who pays to who works with the product. */
export const roles = ['payer', 'decisionMaker', 'champion', 'user'] as const satisfies readonly ContactRole[];
export const levels = [
  'cLevel',
  'director',
  'manager',
  'staff',
] as const satisfies readonly Schemas['ContactLevel'][];
export const attitudes = [
  'supporter',
  'neutral',
  'critic',
] as const satisfies readonly Schemas['ContactAttitude'][];
export const consents = [
  'unknown',
  'given',
  'refused',
  'withdrawn',
] as const satisfies readonly Schemas['ContactConsent'][];

/** Who stands in each place of the chain, the highest first; an empty place is a gap somebody has to close. */
export function chainOf(contacts: readonly Contact[]): { role: ContactRole; people: Contact[] }[] {
  const height = (one: Contact) => (one.level === null ? levels.length : levels.indexOf(one.level));
  return roles.map((role) => ({
    role,
    people: contacts
      .filter((one) => one.roles.includes(role))
      .toSorted((a, b) => height(a) - height(b) || a.id - b.id),
  }));
}

export const contactSchema = (needed: string) =>
  z.object({
    name: z.string().check(z.trim(), z.minLength(1, needed)),
    title: z.string(),
    level: z.enum(['', ...levels]),
    roles: z.array(z.enum(roles)),
    attitude: z.enum(['', ...attitudes]),
    email: z.string(),
    phone: z.string(),
    consent: z.enum(consents),
    consentOn: z.nullable(z.string()),
    note: z.string(),
  });

export type ContactForm = z.infer<ReturnType<typeof contactSchema>>;

export const formOf = (contact: Contact | undefined): ContactForm => ({
  name: contact?.name ?? '',
  title: contact?.title ?? '',
  level: contact?.level ?? '',
  roles: contact?.roles ?? [],
  attitude: contact?.attitude ?? '',
  email: contact?.email ?? '',
  phone: contact?.phone ?? '',
  consent: contact?.consent ?? 'unknown',
  consentOn: contact?.consentOn ?? null,
  note: contact?.note ?? '',
});

export const bodyOf = (form: ContactForm): ContactBody => ({
  name: form.name.trim(),
  title: orNull(form.title),
  level: form.level === '' ? null : form.level,
  roles: form.roles,
  attitude: form.attitude === '' ? null : form.attitude,
  email: orNull(form.email),
  phone: orNull(form.phone),
  consent: form.consent,
  consentOn: form.consentOn,
  note: orNull(form.note),
});

/** Only what was changed. */
export const changesOf = (before: ContactForm, after: ContactForm) => changed(bodyOf(before), bodyOf(after));
