import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Page } from '@/api/types';
import { apiQuery, type ListQuery } from './search';

export type PageQuery = Record<string, string | number | boolean | readonly string[]>;
export type FetchPage<Row> = (query: PageQuery, signal: AbortSignal) => Promise<Page<Row>>;

export const windowSize = 100;

/** The rows of a list in windows of 100, one after the other by the API's cursor. Old rows stay while new ones are on their way. */
export function useRows<Row>(
  queryKey: readonly unknown[],
  fetchPage: FetchPage<Row>,
  query: ListQuery,
  enabled: boolean,
) {
  const asked = useMemo(() => apiQuery(query), [query]);
  const result = useInfiniteQuery({
    queryKey: [...queryKey, 'list', asked],
    queryFn: ({ pageParam, signal }) =>
      fetchPage(
        {
          ...asked,
          limit: windowSize,
          ...(pageParam === null ? { withTotal: true } : { cursor: pageParam }),
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled,
  });
  const rows = useMemo(() => result.data?.pages.flatMap((page) => page.items) ?? [], [result.data]);
  const total = result.data?.pages[0]?.total ?? null;
  return { ...result, rows, total };
}
