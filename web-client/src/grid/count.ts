import { queryOptions } from '@tanstack/react-query';
import { apiQuery, queryOfView } from './search';
import type { FetchPage } from './useRows';

/** How many rows stand behind a saved view; the empty one is the whole list. Counting costs the server a scan: once a minute at most. */
export const countQuery = <Row>(
  queryKey: readonly unknown[],
  fetchPage: FetchPage<Row>,
  view: string,
  defaultSort: string,
) =>
  queryOptions({
    queryKey: [...queryKey, 'count', view],
    queryFn: async ({ signal }) => {
      const asked = apiQuery(queryOfView(view, defaultSort));
      return (await fetchPage({ ...asked, limit: 1, withTotal: true }, signal)).total;
    },
    staleTime: 60_000,
  });
