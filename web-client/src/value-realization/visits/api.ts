import { queryOptions } from '@tanstack/react-query';
import { api, listParameters, send, sendVersioned } from '@/api/client';
import type { Observation, PoolTarget, RhythmRow, Visit } from '@/api/field';
import type { components } from '@/api/schema.gen';
import type { FetchPage } from '@/grid/useRows';

type Bodies = components['schemas'];

export const visitsPath = '/api/v1/value-realization/visits';
export const observationsPath = '/api/v1/value-realization/observations';
export const rhythmPath = '/api/v1/value-realization/contact-rhythm';
export const visitsKey = ['visits'] as const;

export const fetchVisits: FetchPage<Visit> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/visits', { params: { query }, signal }));

export const fetchObservations: FetchPage<Observation> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/observations', { params: { query }, signal }));

export const fetchRhythm: FetchPage<RhythmRow> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/contact-rhythm', { params: { query }, signal }));

export const visitQuery = (id: number) =>
  queryOptions({
    queryKey: [...visitsKey, 'one', id],
    queryFn: ({ signal }) =>
      sendVersioned(api.GET('/api/v1/value-realization/visits/{id}', { params: { path: { id } }, signal })),
  });

export const visitsOf = (customer: number) =>
  queryOptions({
    queryKey: [...visitsKey, 'of', customer],
    queryFn: ({ signal }) =>
      fetchVisits(listParameters({ customer: [String(customer)], limit: 50 }).query, signal),
    select: (page) => page.items,
  });

export const rhythmOf = (customer: number) =>
  queryOptions({
    queryKey: [...visitsKey, 'rhythm', customer],
    queryFn: ({ signal }) =>
      fetchRhythm(listParameters({ customer: [String(customer)], limit: 50 }).query, signal),
    select: (page) => page.items,
  });

export const observationsOf = (visit: number) =>
  queryOptions({
    queryKey: [...visitsKey, 'observations', visit],
    queryFn: ({ signal }) =>
      fetchObservations(listParameters({ visit: [String(visit)], sort: 'id', limit: 200 }).query, signal),
    select: (page) => page.items,
  });

/** The people of a customer, for a picker. */
export const peopleOf = (customer: number) => (text: string) =>
  queryOptions({
    queryKey: ['lookup', 'contacts', customer, text],
    queryFn: () =>
      send(
        api.GET('/api/v1/value-realization/contacts', {
          params: listParameters({
            customer: [String(customer)],
            limit: 50,
            ...(text === '' ? {} : { 'name.contains': text }),
          }),
        }),
      ),
    select: (page) => page.items.map(({ id, name, title }) => ({ id, name, detail: title ?? undefined })),
  });

const at = (id: number, etag: string) => ({ params: { path: { id }, header: { 'If-Match': etag } } });
const seen = ({ id, version }: Pick<Visit | Observation, 'id' | 'version'>) => at(id, `"${version}"`);

export const createVisit = (body: Bodies['VisitBody']) => send(api.POST(visitsPath, { body }));

export const editVisit = (one: Visit, body: Bodies['VisitBody']) =>
  sendVersioned(api.PATCH('/api/v1/value-realization/visits/{id}', { ...seen(one), body }));

export const archiveVisit = (id: number, etag: string) =>
  sendVersioned(api.DELETE('/api/v1/value-realization/visits/{id}', at(id, etag)));

export const createObservation = (body: Bodies['ObservationBody']) =>
  sendVersioned(api.POST(observationsPath, { body }));

export const editObservation = (one: Observation, body: Bodies['ObservationBody']) =>
  sendVersioned(api.PATCH('/api/v1/value-realization/observations/{id}', { ...seen(one), body }));

export const archiveObservation = (one: Observation) =>
  sendVersioned(api.DELETE('/api/v1/value-realization/observations/{id}', seen(one)));

export const sendToPool = (one: Observation, body: PoolTarget) =>
  sendVersioned(api.POST('/api/v1/value-realization/observations/{id}/voice', { ...seen(one), body }));
