import type { Column } from './column';

/** How much the rail gives when it folds. */
export const railGain = 128;

export interface Fit {
  crowded: boolean;
  gone: ReadonlySet<string>;
}

/**
 * Which columns stay. The one that grows keeps its width; when it cannot, the rail folds first, then columns leave in their order.
 * `open` is the room there is with the rail unfolded.
 */
export function fitColumns<Row>(columns: readonly Column<Row>[], open: number, mayFold: boolean): Fit {
  const need = (gone: ReadonlySet<string>) =>
    columns.reduce((sum, column) => sum + (gone.has(column.id) ? 0 : column.width), 0);
  const gone = new Set<string>();
  if (need(gone) <= open) return { crowded: false, gone };
  const room = mayFold ? open + railGain : open;
  const leaving = columns
    .filter((column) => column.leaves !== undefined)
    .toSorted((a, b) => (a.leaves ?? 0) - (b.leaves ?? 0));
  for (const column of leaving) {
    if (need(gone) <= room) break;
    gone.add(column.id);
  }
  return { crowded: mayFold, gone };
}
