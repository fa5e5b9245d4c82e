import { queryOptions } from '@tanstack/react-query';
import { api, listParameters, send, sendVersioned } from '@/api/client';
import type { components } from '@/api/schema.gen';
import type { KeyAccount } from '@/api/workplace';

type Bodies = components['schemas'];

export const keyAccountsKey = ['key-accounts'] as const;

/** All of them, those whose refresh is due first: a list of key accounts that needs pages is none. */
export const keyAccountsQuery = queryOptions({
  queryKey: [...keyAccountsKey, 'all'],
  queryFn: ({ signal }) =>
    send(
      api.GET('/api/v1/value-realization/key-accounts', {
        params: listParameters({ sort: 'dueOn', limit: 200, withTotal: true }),
        signal,
      }),
    ),
});

export const suggestionsQuery = queryOptions({
  queryKey: [...keyAccountsKey, 'suggestions'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/value-realization/key-accounts/suggestions', { signal })),
  select: (page) => page.items,
});

const seen = ({ id, version }: Pick<KeyAccount, 'id' | 'version'>) => ({
  params: { path: { id }, header: { 'If-Match': `"${version}"` } },
});

export const readKeyAccount = (id: number) =>
  sendVersioned(api.GET('/api/v1/value-realization/key-accounts/{id}', { params: { path: { id } } }));

export const createKeyAccount = (body: Bodies['KeyAccountBody']) =>
  sendVersioned(api.POST('/api/v1/value-realization/key-accounts', { body }));

export const editKeyAccount = (account: KeyAccount, body: Bodies['KeyAccountBody']) =>
  sendVersioned(api.PATCH('/api/v1/value-realization/key-accounts/{id}', { ...seen(account), body }));

export const refreshKeyAccount = (account: KeyAccount, body: Bodies['RefreshKeyAccountBody']) =>
  sendVersioned(api.PUT('/api/v1/value-realization/key-accounts/{id}/refresh', { ...seen(account), body }));

export const archiveKeyAccount = (account: KeyAccount) =>
  sendVersioned(api.DELETE('/api/v1/value-realization/key-accounts/{id}', seen(account)));
