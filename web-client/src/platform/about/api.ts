import { queryOptions } from '@tanstack/react-query';

/** Whether the server is ready; asked again while the page is open. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: async ({ signal }): Promise<'ready' | 'busy'> =>
    (await fetch('/health/ready', { signal })).ok ? 'ready' : 'busy',
  refetchInterval: 15_000,
  retry: false,
});

/** The version that the API's document names. */
export const versionQuery = queryOptions({
  queryKey: ['version'],
  queryFn: async ({ signal }): Promise<string> => {
    const document: unknown = await (await fetch('/openapi/v1.json', { signal })).json();
    return versionIn(document);
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export function versionIn(document: unknown): string {
  if (typeof document !== 'object' || document === null || !('info' in document)) return '';
  const { info } = document;
  if (typeof info !== 'object' || info === null || !('version' in info)) return '';
  return typeof info.version === 'string' ? info.version : '';
}
