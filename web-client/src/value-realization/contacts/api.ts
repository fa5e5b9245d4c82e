import { queryOptions } from '@tanstack/react-query';
import { api, send, sendVersioned } from '@/api/client';
import type { components } from '@/api/schema.gen';
import type { Contact } from '@/api/workplace';

/** Contacts change what stands in a customer's head: their queries are the customers'. */
export const contactsKey = ['customers'] as const;

export const contactsOf = (customer: number) =>
  queryOptions({
    queryKey: [...contactsKey, 'contacts', customer],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/contacts', {
          params: { query: { customer: [String(customer)], limit: 200 } as never },
          signal,
        }),
      ),
    select: (page) => page.items,
  });

export type ContactBody = components['schemas']['ContactBody'];

const seen = ({ id, version }: Pick<Contact, 'id' | 'version'>) => ({
  params: { path: { id }, header: { 'If-Match': `"${version}"` } },
});

export const readContact = (id: number) =>
  sendVersioned(api.GET('/api/v1/value-realization/contacts/{id}', { params: { path: { id } } }));

export const createContact = (body: ContactBody) =>
  sendVersioned(api.POST('/api/v1/value-realization/contacts', { body }));

export const editContact = (contact: Contact, body: ContactBody) =>
  sendVersioned(api.PATCH('/api/v1/value-realization/contacts/{id}', { ...seen(contact), body }));

export const archiveContact = (contact: Contact) =>
  sendVersioned(api.DELETE('/api/v1/value-realization/contacts/{id}', seen(contact)));
