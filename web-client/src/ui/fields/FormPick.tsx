import type { FieldValues } from 'react-hook-form';
import { customerLookup, peopleLookup } from '@/api/lookups';
import { type Choice, Combobox, type Lookup, MultiCombobox } from '../Combobox';
import type { FieldLook } from '../Field';
import { type OfForm, useField } from './useField';

interface Named {
  id: number;
  name: string;
}

interface One {
  placeholder?: string;
  disabled?: boolean;
  /** Another record was picked. */
  onPick?: () => void;
}

/** One record in a form, found while typing. */
export function FormPick<T extends FieldValues>({
  form,
  name,
  onPick,
  ...look
}: OfForm<T, Named | null> & FieldLook & One & { lookup: Lookup<Choice> }) {
  const { value, onChange, error } = useField<Named | null, T>(form, name);
  return (
    <Combobox
      {...look}
      value={value}
      onChange={(next) => {
        onChange(next);
        onPick?.();
      }}
      error={error}
    />
  );
}

/** Several records in a form. */
export function FormPicks<T extends FieldValues>({
  form,
  name,
  ...look
}: OfForm<T, Named[]> & FieldLook & { lookup: Lookup<Choice>; placeholder?: string }) {
  return <MultiCombobox {...look} {...useField<Named[], T>(form, name)} />;
}

/** One of us. */
export function FormPerson<T extends FieldValues>(props: OfForm<T, Named | null> & FieldLook & One) {
  return <FormPick {...props} lookup={peopleLookup} />;
}

export function FormCustomer<T extends FieldValues>(props: OfForm<T, Named | null> & FieldLook & One) {
  return <FormPick {...props} lookup={customerLookup} />;
}
