import {
  type FieldPath,
  type FieldPathByValue,
  type FieldValues,
  type UseFormReturn,
  useController,
} from 'react-hook-form';

/** Which field of which form: one whose value is a V. */
export interface OfForm<T extends FieldValues, V> {
  form: UseFormReturn<T>;
  name: FieldPathByValue<T, V>;
}

/** Which field of which form, where the value's type follows from the field. */
export interface AtPath<T extends FieldValues, N extends FieldPath<T>> {
  form: UseFormReturn<T>;
  name: N;
}

/** What stands in the field, the way to change it, and what is wrong with it. The caller's types say that it is a V. */
export function useField<V, T extends FieldValues>(
  form: UseFormReturn<T>,
  name: FieldPath<T>,
): { value: V; onChange: (value: V) => void; error: string | undefined } {
  const { field, fieldState } = useController({ control: form.control, name });
  return { value: field.value as V, onChange: field.onChange, error: fieldState.error?.message };
}
