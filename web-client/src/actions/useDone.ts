import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { undoChange } from '@/api/undo';
import { tell } from './run';

/** What follows a saved change: the dialog goes, these queries are asked again, and it is said, with the way back where there is one. */
export function useDone(
  close: () => void,
  ...keys: readonly (readonly unknown[])[]
): (said: string, changeId: number | null) => void {
  const queries = useQueryClient();
  const latest = useRef({ close, keys });
  useEffect(() => {
    latest.current = { close, keys };
  });
  return useCallback(
    (said, changeId) => {
      const again = () =>
        Promise.all(latest.current.keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
      latest.current.close();
      void again();
      if (changeId === null) {
        tell({ done: said });
        return;
      }
      const undo = async () => {
        await undoChange(changeId);
        await again();
      };
      tell({ done: said, undo });
    },
    [queries],
  );
}
