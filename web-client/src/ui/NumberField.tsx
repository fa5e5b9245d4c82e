import { NumberField as Base } from '@base-ui/react/number-field';
import { Field, type FieldLook } from './Field';
import styles from './Field.module.css';

/** A number; empty is null. */
export function NumberField({
  value,
  onChange,
  min,
  max,
  step,
  disabled,
  ...look
}: FieldLook & {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
  disabled?: boolean;
}) {
  return (
    <Field {...look}>
      <Base.Root
        value={value}
        onValueChange={onChange}
        disabled={disabled === true}
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
        {...(step === undefined ? {} : { step })}
      >
        <Base.Group>
          <Base.Input className={styles.control} />
        </Base.Group>
      </Base.Root>
    </Field>
  );
}
