import { Field as Base } from '@base-ui/react/field';
import type { ComponentProps } from 'react';
import { classes } from '@/lib/classes';
import { Field, type FieldLook } from './Field';
import styles from './Field.module.css';

export type TextFieldProps = FieldLook & Omit<ComponentProps<'input'>, 'className' | 'required'>;

/** One line of text. Spreads what react-hook-form's `register` gives. */
export function TextField({ label, hint, error, required, bare, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required={required} bare={bare}>
      <Base.Control {...input} aria-required={required || undefined} className={styles.control} />
    </Field>
  );
}

export type TextAreaProps = FieldLook & Omit<ComponentProps<'textarea'>, 'className' | 'required'>;

export function TextArea({ label, hint, error, required, bare, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} required={required} bare={bare}>
      <Base.Control
        render={<textarea {...area} />}
        aria-required={required || undefined}
        className={classes(styles.control, styles.area)}
      />
    </Field>
  );
}
