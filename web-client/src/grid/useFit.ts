import { useEffect, useMemo, useRef, useState } from 'react';
import { railCrowded, railFolded } from '@/lib/rail';
import { useStore } from '@/lib/store';
import type { Column } from './column';
import { fitColumns, railGain } from './fit';

/** Follows the width of the list, tells the rail when it must fold, and says which columns have room. */
export function useFit<Row>(columns: readonly Column<Row>[]) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  const folded = useStore(railFolded);
  const crowded = useStore(railCrowded);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const open = width === null ? null : crowded && !folded ? width - railGain : width;
  const result = useMemo(
    () => (open === null ? null : fitColumns(columns, open, !folded)),
    [columns, open, folded],
  );
  const needsRoom = result?.crowded ?? false;

  useEffect(() => {
    if (result !== null) railCrowded.set(needsRoom);
  }, [result, needsRoom]);
  useEffect(() => () => railCrowded.set(false), []);

  const visible = useMemo(() => columns.filter((column) => !result?.gone.has(column.id)), [columns, result]);
  return { visible, box };
}
