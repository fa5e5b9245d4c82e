import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';
import styles from './Tag.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'info';

export function Tag({ tone, children }: { tone?: Tone | undefined; children: ReactNode }) {
  return <span className={classes(styles.tag, tone && styles[tone])}>{children}</span>;
}
