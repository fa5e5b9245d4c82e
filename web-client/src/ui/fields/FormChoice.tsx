import type { FieldPath, FieldPathValue, FieldValues } from 'react-hook-form';
import type { FieldLook } from '../Field';
import { type Option, Select } from '../Select';
import { type AtPath, type OfForm, useField } from './useField';

/** One of a few in a form. */
export function FormSelect<T extends FieldValues, N extends FieldPath<T>>({
  form,
  name,
  ...look
}: AtPath<T, N> & FieldLook & { options: readonly Option<Extract<FieldPathValue<T, N>, string | null>>[] }) {
  return <Select {...look} {...useField<Extract<FieldPathValue<T, N>, string | null>, T>(form, name)} />;
}

const currencies = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'JPY'];

/** The currency of an amount; one that we do not offer stays what it is. */
export function FormCurrency<T extends FieldValues>({ form, name, ...look }: OfForm<T, string> & FieldLook) {
  const field = useField<string, T>(form, name);
  const options = [...new Set([field.value, ...currencies])].map((value) => ({ value, label: value }));
  return <Select {...look} {...field} options={options} />;
}
