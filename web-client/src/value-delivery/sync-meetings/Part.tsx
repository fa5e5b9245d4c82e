import type { ReactNode } from 'react';
import styles from './evidence.module.css';

/** A part of the evidence: its name, at the right what qualifies it, then the matter itself. */
export function Part({
  title,
  aside,
  wide,
  children,
}: {
  title: string;
  aside?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={wide ? styles.wide : undefined}>
      <h3 className={styles.name}>
        {title}
        {aside && <span>{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
