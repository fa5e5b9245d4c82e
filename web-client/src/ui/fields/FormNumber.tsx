import type { FieldValues } from 'react-hook-form';
import type { FieldLook } from '../Field';
import { NumberField } from '../NumberField';
import { type OfForm, useField } from './useField';

/** A number in a form, amounts of money too. */
export function FormNumber<T extends FieldValues>({
  form,
  name,
  ...look
}: OfForm<T, number | null> & FieldLook & { min?: number; max?: number; step?: number }) {
  return <NumberField {...look} {...useField<number | null, T>(form, name)} />;
}
