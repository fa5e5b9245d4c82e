import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { classes } from '@/lib/classes';
import { Icon, type IconName } from './Icon';
import { Kbd } from './Kbd';
import popup from './popup.module.css';

export function Menu({
  trigger,
  children,
  align = 'start',
}: {
  trigger: ReactElement;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
}) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={popup.positioner} sideOffset={4} align={align}>
          <Base.Popup className={classes(popup.popup, popup.list)}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({
  icon,
  label,
  shortcut,
  onSelect,
  danger,
  disabled,
  detail,
}: {
  icon?: IconName | undefined;
  label: string;
  shortcut?: string | undefined;
  onSelect: () => void;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  detail?: string | undefined;
}) {
  return (
    <Base.Item
      className={classes(popup.item, danger && popup.danger)}
      onClick={onSelect}
      disabled={disabled ?? false}
    >
      {icon && <Icon name={icon} />}
      <span className={popup.grow}>
        {label}
        {detail && <span className={popup.detail}> {detail}</span>}
      </span>
      {shortcut && <Kbd shortcut={shortcut} />}
    </Base.Item>
  );
}

/** An entry that leads to an address: a real link, so that it opens in a new tab as links do. */
export function MenuLink({ icon, label, render }: { icon?: IconName; label: string; render: ReactElement }) {
  return (
    <Base.LinkItem className={popup.item} render={render} closeOnClick>
      {icon && <Icon name={icon} />}
      <span className={popup.grow}>{label}</span>
    </Base.LinkItem>
  );
}

export function MenuChoices<T extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: T;
  choices: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}) {
  return (
    <Base.Group>
      <Base.GroupLabel className={popup.label}>{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next: T) => onChange(next)}>
        {choices.map((choice) => (
          <Base.RadioItem key={choice.value} value={choice.value} className={popup.item} closeOnClick>
            <span className={popup.indicator}>
              <Base.RadioItemIndicator>
                <Icon name="check" />
              </Base.RadioItemIndicator>
            </span>
            <span className={popup.grow}>{choice.label}</span>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

export function MenuCheck({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <Base.CheckboxItem className={popup.item} checked={checked} onCheckedChange={onChange}>
      <span className={popup.indicator}>
        <Base.CheckboxItemIndicator>
          <Icon name="check" />
        </Base.CheckboxItemIndicator>
      </span>
      <span className={popup.grow}>{label}</span>
    </Base.CheckboxItem>
  );
}

export function MenuSeparator() {
  return <Base.Separator className={popup.separator} />;
}
