import type { RequirementRow } from '@/api/types';
import type { Editor } from '@/grid/column';

export interface Named {
  value: string;
  label: string;
}

export const named = <V extends string>(values: readonly V[], label: (value: V) => string): Named[] =>
  values.map((value) => ({ value, label: label(value) }));

export const records = (list: readonly { id: number; name: string }[] | undefined): Named[] =>
  (list ?? []).map((one) => ({ value: String(one.id), label: one.name }));

/** A merged requirement goes on in another one; its own row is history. */
export const mayEdit = (row: RequirementRow): boolean => row.status !== 'merged';

/** An editor of one of a few, or none. What is pasted may be the word or its name. */
export function oneOf(
  options: readonly Named[],
  unset: string,
  value: (row: RequirementRow) => string | null,
  patch: (value: string | null) => Record<string, unknown>,
): Editor<RequirementRow> {
  return {
    kind: 'choice',
    options: [{ value: '', label: unset }, ...options],
    value: (row) => value(row) ?? '',
    patch: (text) => {
      if (text === '') return patch(null);
      const found = options.find((option) => option.value === text || option.label === text);
      return found ? patch(found.value) : null;
    },
    allowed: mayEdit,
  };
}
