import type { ReactNode } from 'react';
import { type Locale, locale, setLocale } from '@/i18n/locale';
import { useStore } from '@/lib/store';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import styles from './session.module.css';

const other: Record<Locale, { to: Locale; label: string }> = {
  'zh-CN': { to: 'en', label: 'English' },
  en: { to: 'zh-CN', label: '简体中文' },
};

/** The quiet page before the sign-in. */
export function Frame({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  const language = useStore(locale);
  const next = other[language];
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
          <Button tone="quiet" size="small" icon="language" lang={next.to} onClick={() => setLocale(next.to)}>
            {next.label}
          </Button>
        </footer>
      </div>
    </main>
  );
}
