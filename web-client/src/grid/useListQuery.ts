import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { viewsOfList } from '@/api/views';
import {
  type GridSearch,
  gridSearch,
  type ListQuery,
  queryOfView,
  queryText,
  readQuery,
  writeQuery,
} from './search';

/** The state of a list. It lives in the address alone: copy the link, get the same screen. */
export function useListQuery(list: string, defaultSort: string) {
  const raw = useSearch({ strict: false });
  const navigate = useNavigate();
  const search = useMemo(() => gridSearch(raw), [raw]);
  const { data: views = [], isPending } = useQuery(viewsOfList(list));
  const view = views.find((one) => String(one.id) === search.view) ?? null;

  const stored = useMemo(() => queryOfView(view?.query ?? '', defaultSort), [view, defaultSort]);
  const query = useMemo(
    () => (view && search.sort === undefined ? stored : readQuery(search, defaultSort)),
    [search, view, stored, defaultSort],
  );
  const changed = queryText(query) !== queryText(stored);

  const go = useCallback(
    (next: GridSearch, replace: boolean) => void navigate({ to: '.', search: next, replace }),
    [navigate],
  );
  const setQuery = useCallback(
    (next: ListQuery) =>
      go(
        {
          ...writeQuery(next),
          ...(search.view === undefined ? {} : { view: search.view }),
          ...(search.peek === undefined ? {} : { peek: search.peek }),
        },
        false,
      ),
    [go, search.view, search.peek],
  );
  const setView = useCallback(
    (id: number | null) => go(id === null ? {} : { view: String(id) }, false),
    [go],
  );
  const setPeek = useCallback(
    (key: string | null) => {
      const { peek: before, ...rest } = search;
      go(key === null ? rest : { ...rest, peek: key }, before !== undefined && key !== null);
    },
    [go, search],
  );

  return {
    query,
    views,
    view,
    changed,
    /** A saved view is asked for whose query is not here yet. */
    waiting: search.view !== undefined && isPending,
    peek: search.peek ?? null,
    setQuery,
    setView,
    setPeek,
  };
}

export type ListState = ReturnType<typeof useListQuery>;
