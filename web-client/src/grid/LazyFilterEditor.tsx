import { lazy, Suspense } from 'react';
import { SkeletonLines } from '@/ui/Skeleton';
import type { EditorProps } from './FilterEditor';

const Editor = lazy(async () => ({ default: (await import('./FilterEditor')).FilterEditor<unknown> }));

/** The filter's editor, fetched when one is first opened: the pool's first load does without date and record pickers. */
export function LazyFilterEditor<Row>({ column, ...rest }: EditorProps<Row>) {
  // The editor reads the column's filter only, never a row.
  const { id, label, width, filter, filterLabel } = column;
  const bare = {
    id,
    label,
    width,
    cell: () => null,
    text: () => '',
    ...(filter ? { filter } : {}),
    ...(filterLabel ? { filterLabel } : {}),
  };
  return (
    <Suspense fallback={<SkeletonLines lines={3} />}>
      <Editor column={bare} {...rest} />
    </Suspense>
  );
}
