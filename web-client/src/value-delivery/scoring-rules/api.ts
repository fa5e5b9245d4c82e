import { queryOptions } from '@tanstack/react-query';
import { api, send, sendVersioned } from '@/api/client';
import type { ScoringRule } from '@/api/scoring';

/** A currency whose rate is being typed has none yet; it is not sent. */
const sent = (rule: ScoringRule) => ({
  ...rule,
  rates: Object.fromEntries(
    Object.entries(rule.rates).filter((rate): rate is [string, number] => rate[1] !== null),
  ),
});

export const scoringKey = ['scoring-rules'] as const;

export const scoringQuery = queryOptions({
  queryKey: scoringKey,
  queryFn: ({ signal }) => sendVersioned(api.GET('/api/v1/value-delivery/scoring-rules', { signal })),
});

export const previewQuery = (rule: ScoringRule) =>
  queryOptions({
    queryKey: [...scoringKey, 'preview', rule],
    queryFn: ({ signal }) =>
      send(api.POST('/api/v1/value-delivery/scoring-rules/preview', { body: sent(rule), signal })),
    staleTime: 60_000,
    gcTime: 60_000,
  });

export const saveRule = (etag: string, rule: ScoringRule) =>
  sendVersioned(
    api.PUT('/api/v1/value-delivery/scoring-rules', {
      params: { header: { 'If-Match': etag } },
      body: sent(rule),
    }),
  );
