import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { undoChange } from '@/api/undo';
import type { Outcome } from './action';

/** What was done, with the server's inverse where the change can be taken back; afterwards these queries are asked again. */
export function useUndoable(
  queryKey: readonly unknown[],
): (done: string, changeId: number | null) => Outcome {
  const queries = useQueryClient();
  return useCallback(
    (done, changeId) =>
      changeId === null
        ? { done }
        : {
            done,
            undo: async () => {
              await undoChange(changeId);
              await queries.invalidateQueries({ queryKey });
            },
          },
    [queries, queryKey],
  );
}
