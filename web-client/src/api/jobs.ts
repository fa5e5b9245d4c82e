import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, send } from './client';
import type { Job } from './types';

export const jobFinished = (job: Job): boolean =>
  job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';

const key = (id: number) => ['jobs', id] as const;

/** Follows a job: by server-sent events while they come, else by asking every two seconds. */
export function useJob(id: number | null) {
  const queries = useQueryClient();
  const [live, setLive] = useState(false);

  useEffect(() => {
    if (id === null || typeof EventSource === 'undefined') return;
    const source = new EventSource(`/api/v1/jobs/${id}`);
    const take = (event: MessageEvent<string>) => {
      const job = readJob(event.data);
      if (!job) return;
      setLive(true);
      queries.setQueryData(key(id), job);
      if (jobFinished(job)) source.close();
    };
    source.addEventListener('job', take);
    source.addEventListener('error', () => setLive(false));
    return () => source.close();
  }, [id, queries]);

  return useQuery({
    queryKey: key(id ?? 0),
    queryFn: () => send(api.GET('/api/v1/jobs/{id}', { params: { path: { id: id ?? 0 } } })),
    enabled: id !== null,
    refetchInterval: (query) => (live || (query.state.data && jobFinished(query.state.data)) ? false : 2000),
  });
}

function readJob(text: string): Job | null {
  try {
    const value: unknown = JSON.parse(text);
    return isJob(value) ? value : null;
  } catch {
    return null;
  }
}

function isJob(value: unknown): value is Job {
  return typeof value === 'object' && value !== null && 'state' in value && 'done' in value && 'id' in value;
}
