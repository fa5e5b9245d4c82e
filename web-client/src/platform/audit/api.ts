import { queryOptions } from '@tanstack/react-query';
import { api, listParameters, send } from '@/api/client';
import type { AuditRow, RecordRef } from '@/api/workplace';
import type { FetchPage } from '@/grid/useRows';

export const path = '/api/v1/audit';
export const auditKey = ['audit'] as const;

export const fetchAudit: FetchPage<AuditRow> = (query, signal) =>
  send(api.GET('/api/v1/audit', { params: listParameters(query), signal }));

export const auditRowQuery = (id: string) =>
  queryOptions({
    queryKey: [...auditKey, 'one', id],
    queryFn: ({ signal }) => fetchAudit({ id, limit: 1 }, signal),
    select: (page) => page.items[0] ?? null,
  });

/** Whether the API tells everybody who may see the record what happened to it. */
export const hasHistory = ({ kind }: RecordRef): boolean => kind === 'customer';

export const historyQuery = ({ recordId }: RecordRef) =>
  queryOptions({
    queryKey: ['customers', 'history', recordId],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/customers/{id}/history', {
          params: { path: { id: recordId } },
          signal,
        }),
      ),
    select: (page) => page.items,
  });
