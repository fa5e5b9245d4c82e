import { queryOptions } from '@tanstack/react-query';
import { api, send, sendVersioned } from '@/api/client';
import type { components } from '@/api/schema.gen';
import type { Filled } from '@/api/types';
import type { FetchPage } from '@/grid/useRows';

type Schemas = components['schemas'];
export type Departure = Filled<Schemas['DepartureView']>;
export type DepartureBody = Schemas['DepartureBody'];

export const path = '/api/v1/value-realization/departures';
export const departuresKey = ['departures'] as const;

export const fetchDepartures: FetchPage<Departure> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/departures', { params: { query }, signal }));

export const departureQuery = (id: number) =>
  queryOptions({
    queryKey: [...departuresKey, 'one', id],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-realization/departures/{id}', { params: { path: { id } }, signal })),
  });

export const readDeparture = (id: number) =>
  sendVersioned(api.GET('/api/v1/value-realization/departures/{id}', { params: { path: { id } } }));

const seen = ({ id, version }: Pick<Departure, 'id' | 'version'>) => ({
  params: { path: { id }, header: { 'If-Match': `"${version}"` } },
});

export const createDeparture = (body: DepartureBody) =>
  sendVersioned(api.POST('/api/v1/value-realization/departures', { body }));

export const editDeparture = (departure: Departure, body: DepartureBody) =>
  sendVersioned(api.PATCH('/api/v1/value-realization/departures/{id}', { ...seen(departure), body }));

export const archiveDeparture = (departure: Departure) =>
  sendVersioned(api.DELETE('/api/v1/value-realization/departures/{id}', seen(departure)));
