import type { ReactNode } from 'react';
import styles from './ListPage.module.css';

/** Something above a list; the list takes the room that is left. */
export function ListPage({ children }: { children: ReactNode }) {
  return <div className={styles.page}>{children}</div>;
}
