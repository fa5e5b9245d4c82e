import { parseSearch, stringifySearch } from '@/lib/search';

/** What the address of a list holds. Everything that is not named here is a filter, under the API's own name. */
export interface GridSearch {
  view?: string;
  peek?: string;
  q?: string;
  sort?: string;
  group?: string;
  columns?: string;
  [filter: string]: string | string[] | undefined;
}

/** The part of it that a saved view keeps and the API is asked with. */
export interface ListQuery {
  q: string;
  sort: string;
  group: string;
  columns: readonly string[];
  filters: Readonly<Record<string, readonly string[]>>;
}

const own = new Set(['view', 'peek', 'q', 'sort', 'group', 'columns']);

/** For `validateSearch`: texts and lists of texts pass, whatever their names. */
export function gridSearch(search: Record<string, unknown>): GridSearch {
  const found: GridSearch = {};
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string') found[name] = value;
    else if (typeof value === 'number' || typeof value === 'boolean') found[name] = String(value);
    else if (Array.isArray(value)) {
      const texts = value.filter((one): one is string => typeof one === 'string');
      if (own.has(name)) found[name] = texts[0];
      else found[name] = texts;
    }
  }
  return found;
}

const first = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '');

export function readQuery(search: GridSearch, defaultSort: string): ListQuery {
  const filters: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(search)) {
    if (own.has(name) || value === undefined) continue;
    const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== '');
    if (values.length > 0) filters[name] = values;
  }
  return {
    q: first(search.q),
    sort: first(search.sort) || defaultSort,
    group: first(search.group),
    columns: first(search.columns).split(',').filter(Boolean),
    filters,
  };
}

export function writeQuery(query: ListQuery): GridSearch {
  const search: GridSearch = {};
  for (const name of Object.keys(query.filters).sort()) {
    const values = query.filters[name] ?? [];
    if (values.length === 1) search[name] = values[0];
    else if (values.length > 1) search[name] = [...values];
  }
  if (query.q !== '') search.q = query.q;
  if (query.group !== '') search.group = query.group;
  if (query.columns.length > 0) search.columns = query.columns.join(',');
  // The sort is always written: it also says that the address, and not the saved view, is what counts.
  search.sort = query.sort;
  return search;
}

/** What a saved view stores. */
export const queryText = (query: ListQuery): string => stringifySearch({ ...writeQuery(query) }).slice(1);

export const queryOfView = (text: string, defaultSort: string): ListQuery =>
  readQuery(gridSearch(parseSearch(text)), defaultSort);

/** Only what changes the rows: column choice is the client's matter, grouping is a sort. */
export function apiQuery(query: ListQuery): Record<string, string | readonly string[]> {
  const sort =
    query.group === ''
      ? query.sort
      : [query.group, ...query.sort.split(',').filter((one) => one.replace('-', '') !== query.group)].join(
          ',',
        );
  return { ...query.filters, ...(query.q === '' ? {} : { q: query.q }), ...(sort === '' ? {} : { sort }) };
}

/** The same rows as a file. */
export const exportAddress = (path: string, query: ListQuery, format: 'csv' | 'xlsx'): string =>
  `${path}${stringifySearch({ ...apiQuery(query), format })}`;

export function withFilter(query: ListQuery, name: string, values: readonly string[]): ListQuery {
  const filters = { ...query.filters };
  if (values.length === 0) delete filters[name];
  else filters[name] = values;
  return { ...query, filters };
}

/** A range lives in two parameters, `score.from` and `score.to`. */
export const rangeOf = (query: ListQuery, name: string): { from: string; to: string } => ({
  from: query.filters[`${name}.from`]?.[0] ?? '',
  to: query.filters[`${name}.to`]?.[0] ?? '',
});
