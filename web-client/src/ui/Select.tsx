import { Select as Base } from '@base-ui/react/select';
import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';
import { Field, type FieldLook } from './Field';
import fieldStyles from './Field.module.css';
import { Icon } from './Icon';
import popup from './popup.module.css';
import styles from './Select.module.css';

export interface Option<T extends string | null> {
  value: T;
  label: string;
  mark?: ReactNode;
}

/** One of a few. For more than about twelve, or for records, take the Combobox. */
export function Select<T extends string | null>({
  value,
  onChange,
  options,
  disabled,
  ...look
}: FieldLook & {
  value: T;
  onChange: (value: T) => void;
  options: readonly Option<T>[];
  disabled?: boolean;
}) {
  return (
    <Field {...look}>
      <Base.Root
        items={[...options]}
        value={value}
        onValueChange={(next) => onChange(options.find((option) => option.value === next)?.value ?? value)}
        disabled={disabled ?? false}
        modal={false}
      >
        <Base.Trigger className={classes(fieldStyles.control, styles.trigger)}>
          <Base.Value className={styles.value} />
          <Base.Icon className={styles.icon}>
            <Icon name="down" />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner className={popup.positioner} sideOffset={4} alignItemWithTrigger={false}>
            <Base.Popup className={classes(popup.popup, styles.popup)}>
              <Base.List className={popup.list}>
                {options.map((option) => (
                  <Base.Item key={option.value ?? ''} value={option.value} className={popup.item}>
                    <span className={popup.indicator}>
                      <Base.ItemIndicator>
                        <Icon name="check" />
                      </Base.ItemIndicator>
                    </span>
                    {option.mark}
                    <Base.ItemText>{option.label}</Base.ItemText>
                  </Base.Item>
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Field>
  );
}
