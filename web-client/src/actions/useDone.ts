import { useQueryClient } from '@tanstack/react-query';
import { undoChange } from '@/api/undo';
import { tell } from './run';

/** What follows a saved change: the dialog goes, these queries are asked again, and it is said, with the way back where there is one. */
export function useDone(
  close: () => void,
  ...keys: readonly (readonly unknown[])[]
): (said: string, changeId: number | null) => void {
  const queries = useQueryClient();
  const again = () => Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  return (said, changeId) => {
    close();
    void again();
    tell(
      changeId === null
        ? { done: said }
        : {
            done: said,
            undo: async () => {
              await undoChange(changeId);
              await again();
            },
          },
    );
  };
}
