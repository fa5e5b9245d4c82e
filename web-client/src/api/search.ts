import { queryOptions } from '@tanstack/react-query';
import { api, send } from './client';

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: ({ signal }) => send(api.GET('/api/v1/search', { params: { query: { q } }, signal })),
    staleTime: 30_000,
  });
