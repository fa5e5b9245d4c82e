import { Checkbox as Base } from '@base-ui/react/checkbox';
import styles from './Checkbox.module.css';
import { Icon } from './Icon';

export function Checkbox({
  label,
  checked,
  onChange,
  mixed,
  disabled,
  hideLabel,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  mixed?: boolean;
  disabled?: boolean;
  hideLabel?: boolean;
}) {
  const box = (
    <Base.Root
      className={styles.box}
      checked={checked}
      onCheckedChange={onChange}
      indeterminate={mixed ?? false}
      disabled={disabled ?? false}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      <Base.Indicator className={styles.indicator}>
        <Icon name={mixed ? 'minus' : 'check'} size={12} />
      </Base.Indicator>
    </Base.Root>
  );
  if (hideLabel) return box;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box is the control
    <label className={styles.label}>
      {box}
      {label}
    </label>
  );
}
