import { queryOptions } from '@tanstack/react-query';
import { api, listParameters, send, sendVersioned } from '@/api/client';
import type { components } from '@/api/schema.gen';
import type { SaveCase } from '@/api/workplace';
import type { FetchPage } from '@/grid/useRows';

type Bodies = components['schemas'];

export const path = '/api/v1/value-realization/save-cases';
export const saveCasesKey = ['save-cases'] as const;

export const fetchCases: FetchPage<SaveCase> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/save-cases', { params: listParameters(query), signal }));

export const readCase = (id: number) =>
  sendVersioned(api.GET('/api/v1/value-realization/save-cases/{id}', { params: { path: { id } } }));

export const caseQuery = (id: number) =>
  queryOptions({ queryKey: [...saveCasesKey, 'one', id], queryFn: () => readCase(id) });

/** The cases of one customer, the newest first. */
export const casesOf = (customer: number) =>
  queryOptions({
    queryKey: [...saveCasesKey, 'of', customer],
    queryFn: ({ signal }) =>
      fetchCases({ customer: String(customer), sort: '-createdAt', limit: 20 }, signal),
    select: (page) => page.items,
  });

const seen = ({ id, version }: Pick<SaveCase, 'id' | 'version'>) => ({
  params: { path: { id }, header: { 'If-Match': `"${version}"` } },
});

export const createCase = (body: Bodies['SaveCaseBody']) =>
  sendVersioned(api.POST('/api/v1/value-realization/save-cases', { body }));

export const editCase = (one: SaveCase, body: Bodies['SaveCaseBody']) =>
  sendVersioned(api.PATCH('/api/v1/value-realization/save-cases/{id}', { ...seen(one), body }));

export const closeCase = (one: SaveCase, body: Bodies['CloseSaveCaseBody']) =>
  sendVersioned(api.PUT('/api/v1/value-realization/save-cases/{id}/outcome', { ...seen(one), body }));

export const archiveCase = (one: SaveCase) =>
  sendVersioned(api.DELETE('/api/v1/value-realization/save-cases/{id}', seen(one)));
