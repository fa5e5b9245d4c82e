import { queryOptions } from '@tanstack/react-query';
import { api, send, sendVersioned } from '@/api/client';

export const commentsQuery = (kind: string, recordId: number) =>
  queryOptions({
    queryKey: ['comments', kind, recordId],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/comments', { params: { query: { kind, recordId, limit: 200 } }, signal })),
    select: (page) => page.items,
  });

export const writeComment = (kind: string, recordId: number, text: string) =>
  sendVersioned(api.POST('/api/v1/comments', { body: { kind, recordId, text } }));

const versioned = (id: number, version: number) => ({
  params: { path: { id }, header: { 'If-Match': `"${version}"` } },
});

export const editComment = (id: number, version: number, text: string) =>
  sendVersioned(api.PATCH('/api/v1/comments/{id}', { ...versioned(id, version), body: { text } }));

export const deleteComment = (id: number, version: number) =>
  sendVersioned(api.DELETE('/api/v1/comments/{id}', versioned(id, version)));
