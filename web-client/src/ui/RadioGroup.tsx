import { Radio } from '@base-ui/react/radio';
import { RadioGroup as Base } from '@base-ui/react/radio-group';
import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';
import { Field, type FieldLook } from './Field';
import { Kbd } from './Kbd';
import styles from './RadioGroup.module.css';

export interface RadioChoice<T extends string> {
  value: T;
  label: string;
  detail?: ReactNode;
  shortcut?: string;
  disabled?: boolean;
}

/** A few alternatives side by side, each a button-sized target. */
export function RadioGroup<T extends string>({
  value,
  onChange,
  choices,
  columns,
  ...look
}: FieldLook & {
  value: T | null;
  onChange: (value: T) => void;
  choices: readonly RadioChoice<T>[];
  columns?: 'row' | 'stack';
}) {
  return (
    <Field {...look}>
      <Base
        value={value}
        onValueChange={(next: unknown) => {
          const choice = choices.find((one) => one.value === next);
          if (choice) onChange(choice.value);
        }}
        className={classes(styles.group, columns === 'stack' && styles.stack)}
        aria-label={look.label}
      >
        {choices.map((choice) => (
          <Radio.Root
            key={choice.value}
            value={choice.value}
            disabled={choice.disabled ?? false}
            className={styles.choice}
            aria-label={choice.label}
          >
            <span className={styles.name}>
              {choice.label}
              {choice.shortcut && <Kbd shortcut={choice.shortcut} />}
            </span>
            {choice.detail && <span className={styles.detail}>{choice.detail}</span>}
          </Radio.Root>
        ))}
      </Base>
    </Field>
  );
}
