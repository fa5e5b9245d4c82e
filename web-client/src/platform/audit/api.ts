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

export const historyQuery = ({ kind, recordId }: RecordRef) =>
  queryOptions({
    queryKey: [...auditKey, 'of', kind, recordId],
    queryFn: ({ signal }) => fetchAudit({ kind, recordId, limit: 50 }, signal),
    select: (page) => page.items,
  });
