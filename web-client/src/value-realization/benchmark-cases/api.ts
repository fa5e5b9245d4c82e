import { queryOptions } from '@tanstack/react-query';
import { api, listParameters, send, sendVersioned } from '@/api/client';
import type { components } from '@/api/schema.gen';
import type { BenchmarkCase } from '@/api/workplace';
import type { FetchPage } from '@/grid/useRows';

type Bodies = components['schemas'];

export const path = '/api/v1/value-realization/benchmark-cases';
export const casesKey = ['benchmark-cases'] as const;

export const fetchCases: FetchPage<BenchmarkCase> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/benchmark-cases', { params: listParameters(query), signal }));

export const candidatesQuery = queryOptions({
  queryKey: [...casesKey, 'candidates'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/value-realization/benchmark-cases/candidates', { signal })),
  select: (page) => page.items,
});

export const readCase = (id: number) =>
  sendVersioned(api.GET('/api/v1/value-realization/benchmark-cases/{id}', { params: { path: { id } } }));

export const caseQuery = (id: number) =>
  queryOptions({ queryKey: [...casesKey, 'one', id], queryFn: () => readCase(id) });

/** Where a case was used, the newest first. */
export const usesQuery = (id: number) =>
  queryOptions({
    queryKey: [...casesKey, 'uses', id],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/benchmark-case-uses', {
          params: listParameters({ case: String(id), limit: 50 }),
          signal,
        }),
      ),
    select: (page) => page.items,
  });

const seen = ({ id, version }: Pick<BenchmarkCase, 'id' | 'version'>) => ({
  params: { path: { id }, header: { 'If-Match': `"${version}"` } },
});

export const createCase = (body: Bodies['BenchmarkCaseBody']) =>
  sendVersioned(api.POST('/api/v1/value-realization/benchmark-cases', { body }));

export const editCase = (one: BenchmarkCase, body: Bodies['BenchmarkCaseBody']) =>
  sendVersioned(api.PATCH('/api/v1/value-realization/benchmark-cases/{id}', { ...seen(one), body }));

export const setState = (one: BenchmarkCase, state: Bodies['BenchmarkCaseState']) =>
  sendVersioned(
    api.PUT('/api/v1/value-realization/benchmark-cases/{id}/state', { ...seen(one), body: { state } }),
  );

export const publish = (one: BenchmarkCase, expiresOn: string | null) =>
  send(
    api.POST('/api/v1/value-realization/benchmark-cases/{id}/publication', {
      ...seen(one),
      body: { expiresOn },
    }),
  );

export const unpublish = (one: BenchmarkCase) =>
  sendVersioned(api.DELETE('/api/v1/value-realization/benchmark-cases/{id}/publication', seen(one)));

export const archiveCase = (one: BenchmarkCase) =>
  sendVersioned(api.DELETE('/api/v1/value-realization/benchmark-cases/{id}', seen(one)));

export const noteUse = (id: number, body: Bodies['NoteCaseUseBody']) =>
  sendVersioned(
    api.POST('/api/v1/value-realization/benchmark-cases/{id}/uses', { params: { path: { id } }, body }),
  );
