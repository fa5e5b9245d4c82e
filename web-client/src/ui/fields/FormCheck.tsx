import type { FieldPath, FieldPathValue, FieldValues } from 'react-hook-form';
import { Checkbox } from '../Checkbox';
import fieldStyles from '../Field.module.css';
import styles from '../form.module.css';
import { type AtPath, type OfForm, useField } from './useField';

/** Yes or no, in a form. */
export function FormCheck<T extends FieldValues>({
  form,
  name,
  label,
}: OfForm<T, boolean> & { label: string }) {
  const { value, onChange } = useField<boolean, T>(form, name);
  return <Checkbox label={label} checked={value} onChange={onChange} />;
}

/** Any number of a few, in a form; they stay in the order in which they are offered. */
export function FormChecks<T extends FieldValues, N extends FieldPath<T>>({
  form,
  name,
  label,
  choices,
}: AtPath<T, N> & {
  label: string;
  choices: readonly { value: Extract<FieldPathValue<T, N>, readonly string[]>[number]; label: string }[];
}) {
  const { value, onChange, error } = useField<string[], T>(form, name);
  const set = (one: string, on: boolean) =>
    onChange(choices.map((choice) => choice.value).filter((it) => (it === one ? on : value.includes(it))));
  return (
    <fieldset className={styles.checks}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          label={choice.label}
          checked={value.includes(choice.value)}
          onChange={(on) => set(choice.value, on)}
        />
      ))}
      {error !== undefined && (
        <p role="alert" className={fieldStyles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
