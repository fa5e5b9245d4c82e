import { useCallback, useMemo, useState } from 'react';

export interface ActiveRow {
  /** Its place among the loaded rows; −1 when there is none. */
  index: number;
  step: (by: number) => void;
  go: (index: number) => void;
}

/** The row the keyboard stands on. While the peek is open it is the peeked row, and moving takes the peek along. */
export function useActiveRow<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  peek: string | null,
  setPeek: (key: string | null) => void,
): ActiveRow {
  const [key, setKey] = useState<string | null>(peek);
  const wanted = peek ?? key;
  const index = useMemo(
    () => (wanted === null ? -1 : rows.findIndex((row) => keyOf(row) === wanted)),
    [rows, keyOf, wanted],
  );
  const go = useCallback(
    (to: number) => {
      const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
      if (!row) return;
      setKey(keyOf(row));
      if (peek !== null) setPeek(keyOf(row));
    },
    [rows, keyOf, peek, setPeek],
  );
  const step = useCallback((by: number) => go(index < 0 ? 0 : index + by), [go, index]);
  return useMemo(() => ({ index, step, go }), [index, step, go]);
}
