import { useCallback, useMemo, useState } from 'react';

export interface Selection<Row> {
  rows: readonly Row[];
  /** Everything that matches the filter is meant, whether it was loaded or not. */
  all: boolean;
  count: number;
  has: (key: string) => boolean;
  toggle: (row: Row) => void;
  extend: (from: number, to: number) => void;
  takeAll: () => void;
  clear: () => void;
}

export function useSelection<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  total: number | null,
): Selection<Row> {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  const [all, setAll] = useState(false);

  const toggle = useCallback(
    (row: Row) => {
      setAll(false);
      setChosen((before) => {
        const after = new Map(before);
        const key = keyOf(row);
        if (!after.delete(key)) after.set(key, row);
        return after;
      });
    },
    [keyOf],
  );
  const extend = useCallback(
    (from: number, to: number) => {
      setAll(false);
      setChosen((before) => {
        const after = new Map(before);
        for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) after.set(keyOf(row), row);
        return after;
      });
    },
    [rows, keyOf],
  );
  const takeAll = useCallback(() => setAll(true), []);
  const clear = useCallback(() => {
    setAll(false);
    setChosen(new Map());
  }, []);

  return useMemo(
    () => ({
      rows: [...chosen.values()],
      all,
      count: all ? (total ?? chosen.size) : chosen.size,
      has: (key: string) => all || chosen.has(key),
      toggle,
      extend,
      takeAll,
      clear,
    }),
    [chosen, all, total, toggle, extend, takeAll, clear],
  );
}
