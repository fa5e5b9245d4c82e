import { queryOptions } from '@tanstack/react-query';
import { api, send } from './client';

/** Short lists for pickers. They stand here because several nouns pick people, customers and features. */
const limit = 20;
const staleTime = 60_000;

const named = (text: string) => (text === '' ? {} : { 'name.contains': text });

export const peopleLookup = (q: string) =>
  queryOptions({
    queryKey: ['lookup', 'people', q],
    queryFn: () =>
      send(api.GET('/api/v1/people', { params: { query: { ...(q === '' ? {} : { q }), limit } } })),
    select: (page) => page.items,
    staleTime,
  });

export const customerLookup = (q: string) =>
  queryOptions({
    queryKey: ['lookup', 'customers', q],
    queryFn: () =>
      send(api.GET('/api/v1/value-realization/customers', { params: { query: { ...named(q), limit } } })),
    select: (page) => page.items,
    staleTime,
  });

export const featureLookup = (q: string) =>
  queryOptions({
    queryKey: ['lookup', 'features', q],
    queryFn: () =>
      send(
        api.GET('/api/v1/value-refinement/features', {
          params: { query: { ...named(q), kind: ['feature'], limit } },
        }),
      ),
    select: (page) => page.items,
    staleTime,
  });

export const modulesQuery = queryOptions({
  queryKey: ['lookup', 'modules'],
  queryFn: () =>
    send(
      api.GET('/api/v1/value-refinement/features', { params: { query: { kind: ['module'], limit: 200 } } }),
    ),
  select: (page) => page.items,
  staleTime: 5 * 60_000,
});

export const requirementLookup = (q: string) =>
  queryOptions({
    queryKey: ['lookup', 'requirements', q],
    queryFn: () =>
      send(
        api.GET('/api/v1/value-delivery/requirements', {
          params: { query: { ...(q === '' ? {} : { q }), sort: '-score', limit } },
        }),
      ),
    select: (page) => page.items.map((one) => ({ id: one.id, name: `${one.key} ${one.title}` })),
    staleTime,
  });
