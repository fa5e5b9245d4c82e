import { queryOptions } from '@tanstack/react-query';
import { api, send, sendVersioned } from '@/api/client';
import type { components } from '@/api/schema.gen';

type Schemas = components['schemas'];

export const featuresKey = ['features'] as const;

export const treeQuery = queryOptions({
  queryKey: [...featuresKey, 'tree'],
  queryFn: ({ signal }) =>
    send(api.GET('/api/v1/value-refinement/features/tree', { params: { query: {} }, signal })),
  select: (tree) => tree.products,
});

export const createFeature = (body: Schemas['CreateFeatureBody']) =>
  send(api.POST('/api/v1/value-refinement/features', { body }));

export const changeFeature = (id: number, version: number, body: Schemas['EditFeatureBody']) =>
  sendVersioned(
    api.PATCH('/api/v1/value-refinement/features/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );

export const createProduct = (name: string) =>
  send(api.POST('/api/v1/value-refinement/products', { body: { name } }));

export const changeProduct = (id: number, version: number, body: Schemas['EditProductBody']) =>
  sendVersioned(
    api.PATCH('/api/v1/value-refinement/products/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
