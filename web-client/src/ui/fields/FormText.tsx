import { type FieldPathByValue, type FieldValues, type UseFormReturn, useFormState } from 'react-hook-form';
import { TextArea, type TextAreaProps, TextField, type TextFieldProps } from '../TextField';
import type { OfForm } from './useField';

function useText<T extends FieldValues>(form: UseFormReturn<T>, name: FieldPathByValue<T, string>) {
  const state = useFormState({ control: form.control, name });
  return { ...form.register(name), error: form.getFieldState(name, state).error?.message };
}

/** A line of text in a form. */
export function FormText<T extends FieldValues>({
  form,
  name,
  ...look
}: OfForm<T, string> & Omit<TextFieldProps, 'form' | 'name'>) {
  return <TextField {...look} {...useText(form, name)} />;
}

/** Several lines of text in a form. */
export function FormArea<T extends FieldValues>({
  form,
  name,
  ...look
}: OfForm<T, string> & Omit<TextAreaProps, 'form' | 'name'>) {
  return <TextArea {...look} {...useText(form, name)} />;
}
