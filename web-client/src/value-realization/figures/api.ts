import { queryOptions } from '@tanstack/react-query';
import { api, send } from '@/api/client';

export const figuresQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['customers', 'figures', from, to],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/value-realization/figures', { params: { query: { from, to } }, signal })),
    placeholderData: (before) => before,
  });
