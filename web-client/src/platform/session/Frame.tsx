import type { ReactNode } from 'react';
import { Icon } from '@/ui/Icon';
import { LanguageButton } from '@/ui/LanguageButton';
import styles from './session.module.css';

/** The quiet page before the sign-in. */
export function Frame({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <header className={styles.head}>
          <span className={styles.logo}>
            <Icon name="mark" size={28} />
          </span>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.tagline}>{text}</p>
        </header>
        {children}
        <footer className={styles.foot}>
          <LanguageButton />
        </footer>
      </div>
    </main>
  );
}
