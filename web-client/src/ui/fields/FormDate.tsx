import type { FieldValues } from 'react-hook-form';
import { DateField } from '../DateField';
import type { FieldLook } from '../Field';
import { type OfForm, useField } from './useField';

/** A calendar day in a form. */
export function FormDate<T extends FieldValues>({
  form,
  name,
  none = null,
  ...look
}: OfForm<T, string | null> &
  FieldLook & {
    /** What the form takes for no day. */
    none?: string | null;
  }) {
  const { value, onChange, error } = useField<string | null, T>(form, name);
  return (
    <DateField {...look} value={value || null} onChange={(day) => onChange(day ?? none)} error={error} />
  );
}
