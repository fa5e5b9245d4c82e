import { createContext, type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';
import styles from './Peek.module.css';

/** The shell's third column. A list's page fills it while a row is peeked at. */
export const PeekSlot = createContext<HTMLElement | null>(null);

export function Peek({
  label,
  head,
  foot,
  children,
}: {
  label: string;
  head: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const slot = use(PeekSlot);
  if (!slot) return null;
  return createPortal(
    <aside className={styles.peek} aria-label={label} data-peek="">
      <header className={styles.head}>{head}</header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.body} tabIndex={0} aria-label={label}>
        {children}
      </section>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </aside>,
    slot,
  );
}
