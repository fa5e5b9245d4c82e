import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';
import styles from './Banner.module.css';
import { Icon } from './Icon';
import type { Tone } from './Tag';

const icons = { good: 'check', warn: 'warn', bad: 'warn', info: 'info' } as const;

/** A sentence over the content that stays until its cause is gone. */
export function Banner({
  tone = 'info',
  children,
  action,
}: {
  tone?: Tone;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={classes(styles.banner, styles[tone])} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  );
}
