import { queryOptions } from '@tanstack/react-query';
import { api, listParameters, send, sendForm } from '@/api/client';
import type { Import, ImportPatch } from '@/api/imports';
import { Problem } from '@/api/problem';
import type { components } from '@/api/schema.gen';

type Schemas = components['schemas'];

export const importsKey = ['imports'] as const;

export const importsQuery = queryOptions({
  queryKey: [...importsKey, 'list'],
  queryFn: ({ signal }) =>
    send(api.GET('/api/v1/imports', { params: listParameters({ limit: 50 }), signal })),
  select: (page) => page.items,
});

export const importKindsQuery = queryOptions({
  queryKey: [...importsKey, 'kinds'],
  queryFn: ({ signal }) => send(api.GET('/api/v1/import-kinds', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

export const importQuery = (id: number) =>
  queryOptions({
    queryKey: [...importsKey, 'one', id],
    queryFn: ({ signal }) => send(api.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
  });

const at = ({ id, version }: { id: number; version: number }) => ({
  params: { path: { id }, header: { 'If-Match': `"${version}"` } },
});

/** Sends the file; the answer is the import's number. */
export async function uploadFile(file: File, kind: string): Promise<number> {
  const form = new FormData();
  form.append('kind', kind);
  form.append('file', file, file.name);
  const made = await sendForm('/api/v1/imports', form);
  if (typeof made === 'object' && made !== null && 'id' in made && typeof made.id === 'number')
    return made.id;
  throw new Problem(0, {});
}

/** The document cannot say that a value of a dictionary may be null, which takes a choice back. */
export const changeImport = (one: Pick<Import, 'id' | 'version'>, body: ImportPatch) =>
  send(api.PATCH('/api/v1/imports/{id}', { ...at(one), body: body as Schemas['MapImportBody'] }));

export const countImport = (one: Pick<Import, 'id' | 'version'>) =>
  send(api.POST('/api/v1/imports/{id}/dry-run', at(one)));

export const runImport = (one: Pick<Import, 'id' | 'version'>) =>
  send(api.POST('/api/v1/imports/{id}/run', at(one)));

export const undoImport = (one: { id: number; version: number }) =>
  send(api.POST('/api/v1/imports/{id}/undo', at(one)));

export const failuresAddress = (id: number): string => `/api/v1/imports/${id}/failures`;
