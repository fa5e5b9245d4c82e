import type { FieldPath, FieldPathValue, FieldValues } from 'react-hook-form';
import type { FieldLook } from '../Field';
import { type RadioChoice, RadioGroup } from '../RadioGroup';
import { type AtPath, useField } from './useField';

/** A few alternatives side by side, in a form. */
export function FormRadio<T extends FieldValues, N extends FieldPath<T>>({
  form,
  name,
  ...look
}: AtPath<T, N> &
  FieldLook & {
    choices: readonly RadioChoice<Extract<FieldPathValue<T, N>, string>>[];
    columns?: 'row' | 'stack';
  }) {
  return <RadioGroup {...look} {...useField<Extract<FieldPathValue<T, N>, string>, T>(form, name)} />;
}
