import { Button as Base } from '@base-ui/react/button';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from '@/lib/classes';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon';
import { Kbd } from './Kbd';

export interface ButtonLook {
  /** One filled button per screen. */
  tone?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined;
  size?: 'small' | 'medium' | 'large' | undefined;
  icon?: IconName | undefined;
  shortcut?: string | undefined;
  busy?: boolean | undefined;
  wide?: boolean | undefined;
}

export interface ButtonProps extends ButtonLook, Omit<ComponentProps<typeof Base>, 'className'> {
  children?: ReactNode;
}

export function buttonClass({ tone = 'plain', size = 'medium', wide }: ButtonLook, square = false): string {
  return classes(styles.button, styles[tone], styles[size], wide && styles.wide, square && styles.square);
}

export function Button({ tone, size, icon, shortcut, busy, wide, children, disabled, ...rest }: ButtonProps) {
  return (
    <Base
      {...rest}
      disabled={disabled === true || busy === true}
      focusableWhenDisabled={busy === true}
      aria-busy={busy || undefined}
      className={buttonClass({ tone, size, wide })}
    >
      {icon && <Icon name={icon} size={size === 'small' ? 14 : 16} />}
      {children}
      {shortcut && <Kbd shortcut={shortcut} />}
    </Base>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  icon: IconName;
  label: string;
}

/** A square button with a drawing; its word is for screen readers and the pointer. */
export function IconButton({
  icon,
  label,
  tone = 'quiet',
  size,
  busy,
  wide: _,
  shortcut,
  ...rest
}: IconButtonProps) {
  return (
    <Base
      title={label}
      {...rest}
      aria-label={label}
      aria-busy={busy || undefined}
      aria-keyshortcuts={shortcut}
      className={buttonClass({ tone, size }, true)}
    >
      <Icon name={icon} size={size === 'small' ? 14 : 16} />
    </Base>
  );
}
