import { createContext, type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import { IconButton } from './Button';
import styles from './Peek.module.css';

/** The shell's third column. A list's page fills it while a row is peeked at. */
export const PeekSlot = createContext<HTMLElement | null>(null);

export function Peek({
  label,
  head,
  step,
  tools,
  onClose,
  foot,
  children,
}: {
  label: string;
  head: ReactNode;
  /** To the row before and after, where it is one of a list. */
  step?: (by: 1 | -1) => void;
  /** Further buttons of the head. */
  tools?: ReactNode;
  onClose: () => void;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations('ui');
  const slot = use(PeekSlot);
  if (!slot) return null;
  return createPortal(
    <aside className={styles.peek} aria-label={label} data-peek="">
      <header className={styles.head}>
        {typeof head === 'string' ? <b className={styles.name}>{head}</b> : head}
        <span className={styles.tools}>
          {step && (
            <>
              <IconButton icon="up" label={t('previous')} onClick={() => step(-1)} />
              <IconButton icon="down" label={t('next')} onClick={() => step(1)} />
            </>
          )}
          {tools}
          <IconButton icon="x" label={t('close')} onClick={onClose} />
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.body} tabIndex={0} aria-label={label}>
        {children}
      </section>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </aside>,
    slot,
  );
}
