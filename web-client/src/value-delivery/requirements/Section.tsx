import type { ReactNode } from 'react';
import styles from './sections.module.css';

/** A part of a requirement: its name, a fact at the right, its content. */
export function Section({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {title}
        {aside && <span>{aside}</span>}
      </h2>
      {children}
    </section>
  );
}
