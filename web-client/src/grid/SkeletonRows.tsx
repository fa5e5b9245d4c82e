import { Skeleton } from '@/ui/Skeleton';

/** Rows on their way. */
export function SkeletonRows({ columns, rows }: { columns: number; rows: number }) {
  return Array.from({ length: rows }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
    <tr key={`skeleton-${row}`} aria-hidden="true">
      {Array.from({ length: columns }, (_, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <td key={column}>
          <Skeleton width={`${80 - (((row + column) * 23) % 45)}%`} height={10} />
        </td>
      ))}
    </tr>
  ));
}
