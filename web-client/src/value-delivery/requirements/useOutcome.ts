import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Outcome } from '@/actions/action';
import { undoChange } from '@/api/undo';
import { requirementsKey } from './api';

/** What was done, with the server's inverse where the change can be taken back. */
export function useOutcome(): (done: string, changeId: number | null) => Outcome {
  const queries = useQueryClient();
  return useCallback(
    (done, changeId) =>
      changeId === null
        ? { done }
        : {
            done,
            undo: async () => {
              await undoChange(changeId);
              await queries.invalidateQueries({ queryKey: requirementsKey });
            },
          },
    [queries],
  );
}
