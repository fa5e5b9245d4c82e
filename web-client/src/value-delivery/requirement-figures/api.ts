import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, listParameters, send } from '@/api/client';

export const figuresQuery = (query: Record<string, string | string[]>) =>
  queryOptions({
    queryKey: ['requirement-figures', query],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-delivery/requirement-figures', { params: listParameters(query), signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
