import { queryOptions } from '@tanstack/react-query';
import { api, send, sendForm, sendVersioned } from '@/api/client';
import { Problem } from '@/api/problem';

export const attachmentsQuery = (kind: string, recordId: number) =>
  queryOptions({
    queryKey: ['attachments', kind, recordId],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/attachments', { params: { query: { kind, recordId } }, signal })),
    select: (found) => found.items,
  });

/** Uploads the file, then ties it to the record. */
export async function attach(kind: string, recordId: number, file: File): Promise<void> {
  const form = new FormData();
  form.append('file', file);
  const stored = await sendForm('/api/v1/files', form);
  if (typeof stored !== 'object' || stored === null || !('id' in stored) || typeof stored.id !== 'number')
    throw new Problem(0, {});
  await send(api.POST('/api/v1/attachments', { body: { kind, recordId, fileId: stored.id } }));
}

export const detach = (id: number, version: number) =>
  sendVersioned(
    api.DELETE('/api/v1/attachments/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
