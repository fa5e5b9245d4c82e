import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';
import styles from './Page.module.css';

/** A page that is read or filled in rather than scanned: title, one sentence, what can be done, then its sections. */
export function Page({
  title,
  text,
  actions,
  width = 'text',
  children,
}: {
  title: ReactNode;
  text?: ReactNode;
  actions?: ReactNode;
  width?: 'text' | 'wide';
  children: ReactNode;
}) {
  return (
    <div className={classes(styles.page, styles[width])}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1 className={styles.title}>{title}</h1>
          {text && <p className={styles.text}>{text}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page, parted from the one above by a hairline. */
export function PageSection({
  title,
  text,
  actions,
  children,
}: {
  title: string;
  text?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.section} aria-label={title}>
      <header className={styles.sectionHead}>
        <div>
          <h2 className={styles.sectionTitle}>{title}</h2>
          {text && <p className={styles.sectionText}>{text}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}

/** Two parts beside each other, one below the other where there is no room. */
export function PageColumns({ children }: { children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}

/** Something above a list; the list takes the room that is left. */
export function ListPage({ children }: { children: ReactNode }) {
  return <div className={styles.list}>{children}</div>;
}
