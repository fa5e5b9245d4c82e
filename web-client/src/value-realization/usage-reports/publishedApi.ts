import { queryOptions } from '@tanstack/react-query';
import { api, send } from '@/api/client';

export const publishedReportQuery = (token: string) =>
  queryOptions({
    queryKey: ['publishedReport', token],
    queryFn: () =>
      send(api.GET('/api/v1/value-realization/published-reports/{token}', { params: { path: { token } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
