import { queryOptions } from '@tanstack/react-query';
import { api, send, sendVersioned, upload } from './client';
import type { RecordRef } from './workplace';

/** What stands around any record: what was said about it, and the files that belong to it. */
export const commentsKey = ({ kind, recordId }: RecordRef) => ['comments', kind, recordId] as const;
export const attachmentsKey = ({ kind, recordId }: RecordRef) => ['attachments', kind, recordId] as const;

export const commentsQuery = (record: RecordRef) =>
  queryOptions({
    queryKey: commentsKey(record),
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/comments', {
          params: { query: { kind: record.kind, recordId: record.recordId, limit: 200 } },
          signal,
        }),
      ),
    select: (page) => page.items,
  });

export const writeComment = (record: RecordRef, text: string) =>
  sendVersioned(
    api.POST('/api/v1/comments', { body: { kind: record.kind, recordId: record.recordId, text } }),
  );

const versioned = (id: number, version: number) => ({
  params: { path: { id }, header: { 'If-Match': `"${version}"` } },
});

export const editComment = (id: number, version: number, text: string) =>
  sendVersioned(api.PATCH('/api/v1/comments/{id}', { ...versioned(id, version), body: { text } }));

export const deleteComment = (id: number, version: number) =>
  sendVersioned(api.DELETE('/api/v1/comments/{id}', versioned(id, version)));

export const attachmentsQuery = (record: RecordRef) =>
  queryOptions({
    queryKey: attachmentsKey(record),
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/attachments', {
          params: { query: { kind: record.kind, recordId: record.recordId } },
          signal,
        }),
      ),
    select: (found) => found.items,
  });

/** Brings a file in and ties it to the record. */
export async function attach(
  record: RecordRef,
  file: File,
  onProgress: (share: number) => void,
  stop: AbortSignal,
): Promise<void> {
  const stored = await upload('/api/v1/files', file, onProgress, stop);
  const id: unknown = typeof stored === 'object' && stored !== null && 'id' in stored ? stored.id : null;
  if (typeof id !== 'number') throw new TypeError('The answer names no file.');
  await send(
    api.POST('/api/v1/attachments', {
      body: { kind: record.kind, recordId: record.recordId, fileId: id },
    }),
  );
}

export const removeAttachment = (id: number) =>
  sendVersioned(api.DELETE('/api/v1/attachments/{id}', versioned(id, 1)));

export const fileAddress = (fileId: number): string => `/api/v1/files/${fileId}`;
