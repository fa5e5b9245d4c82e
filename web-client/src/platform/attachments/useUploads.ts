import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { attach, attachmentsKey } from '@/api/around';
import type { RecordRef } from '@/api/workplace';

export interface Sending {
  id: number;
  file: File;
  share: number;
  problem: unknown;
}

/** The API's limit for one file. */
export const largest = 50 * 1024 * 1024;

/** Files on their way. One that fails stays in the list, to be tried again. */
export function useUploads(record: RecordRef) {
  const queries = useQueryClient();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const next = useRef(1);
  const stops = useRef(new Map<number, AbortController>());

  const change = (id: number, what: Partial<Sending>) =>
    setSending((before) => before.map((one) => (one.id === id ? { ...one, ...what } : one)));
  const drop = (id: number) => {
    stops.current.get(id)?.abort();
    stops.current.delete(id);
    setSending((before) => before.filter((one) => one.id !== id));
  };
  const start = async (id: number, file: File) => {
    const stop = new AbortController();
    stops.current.set(id, stop);
    change(id, { share: 0, problem: null });
    try {
      await attach(record, file, (share) => change(id, { share }), stop.signal);
      await queries.invalidateQueries({ queryKey: attachmentsKey(record) });
      drop(id);
    } catch (problem) {
      if (!stop.signal.aborted) change(id, { problem });
    }
  };

  return {
    sending,
    drop,
    retry: (one: Sending) => void start(one.id, one.file),
    add: (files: Iterable<File>) => {
      for (const file of files) {
        const id = next.current;
        next.current += 1;
        const problem = file.size > largest ? new RangeError('size') : null;
        setSending((before) => [...before, { id, file, share: 0, problem }]);
        if (problem === null) void start(id, file);
      }
    },
  };
}
