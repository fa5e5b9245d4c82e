import { queryOptions } from '@tanstack/react-query';
import { api, send, sendVersioned } from '@/api/client';
import type { HealthRule } from './shapes';

export const healthKey = ['health'] as const;

/** Under the customers' key: whatever changes a customer asks for it again. */
export const customerHealthQuery = (id: number) =>
  queryOptions({
    queryKey: ['customers', id, 'health'],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-realization/customers/{id}/health', { params: { path: { id } }, signal })),
  });

export const figuresQuery = queryOptions({
  queryKey: [...healthKey, 'figures'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/value-realization/health-figures', { signal })),
});

export const ruleQuery = queryOptions({
  queryKey: [...healthKey, 'rule'],
  queryFn: ({ signal }) => sendVersioned(api.GET('/api/v1/value-realization/health-rule', { signal })),
});

export const templatesQuery = queryOptions({
  queryKey: [...healthKey, 'templates'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/value-realization/health-rule/templates', { signal })),
  select: (page) => page.items,
  staleTime: Number.POSITIVE_INFINITY,
});

export const attributesQuery = queryOptions({
  queryKey: [...healthKey, 'attributes'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/value-realization/health-rule/attributes', { signal })),
  select: (page) => page.items,
});

export const previewQuery = (rule: HealthRule) =>
  queryOptions({
    queryKey: [...healthKey, 'preview', rule],
    queryFn: ({ signal }) =>
      send(api.POST('/api/v1/value-realization/health-rule/preview', { body: rule, signal })),
    staleTime: 60_000,
    gcTime: 60_000,
  });

export const saveRule = (etag: string, rule: HealthRule) =>
  sendVersioned(
    api.PUT('/api/v1/value-realization/health-rule', {
      params: { header: { 'If-Match': etag } },
      body: rule,
    }),
  );
