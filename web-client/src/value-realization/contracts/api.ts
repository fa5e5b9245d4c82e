import { queryOptions } from '@tanstack/react-query';
import { api, listParameters, send, sendVersioned } from '@/api/client';
import type { components } from '@/api/schema.gen';
import type { Contract } from '@/api/workplace';
import type { FetchPage } from '@/grid/useRows';

/** Contracts make a customer's money and renewal: their queries are the customers'. */
export const contractsKey = ['customers'] as const;

export const path = '/api/v1/value-realization/contracts';

export const fetchContracts: FetchPage<Contract> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/contracts', { params: listParameters(query), signal }));

export const contractsOf = (customer: number) =>
  queryOptions({
    queryKey: [...contractsKey, 'contracts', customer],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/contracts', {
          params: { query: { customer: [String(customer)], sort: '-startsOn', limit: 200 } as never },
          signal,
        }),
      ),
    select: (page) => page.items,
  });

export type ContractBody = components['schemas']['ContractBody'];

const seen = ({ id, version }: Pick<Contract, 'id' | 'version'>) => ({
  params: { path: { id }, header: { 'If-Match': `"${version}"` } },
});

export const readContract = (id: number) =>
  sendVersioned(api.GET('/api/v1/value-realization/contracts/{id}', { params: { path: { id } } }));

export const createContract = (body: ContractBody) =>
  sendVersioned(api.POST('/api/v1/value-realization/contracts', { body }));

export const editContract = (contract: Contract, body: ContractBody) =>
  sendVersioned(api.PATCH('/api/v1/value-realization/contracts/{id}', { ...seen(contract), body }));

export const archiveContract = (contract: Contract) =>
  sendVersioned(api.DELETE('/api/v1/value-realization/contracts/{id}', seen(contract)));
