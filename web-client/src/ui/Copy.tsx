import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './Button';
import styles from './Copy.module.css';

/** A text that is there to be taken elsewhere, in full and in one press. */
export function Copy({ label, text, block }: { label: string; text: string; block?: boolean }) {
  const t = useTranslations('ui');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setTimeout(() => setCopied(false), 2000);
    } catch {
      // Without the clipboard's permission the text is still there to be selected.
      setCopied(false);
    }
  };
  return (
    <div className={styles.copy} data-block={block || undefined}>
      <section className={styles.scroll} aria-label={label}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <pre className={styles.text} tabIndex={0}>
          {text}
        </pre>
      </section>
      <Button size="small" icon={copied ? 'check' : 'link'} onClick={() => void copy()}>
        <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
      </Button>
    </div>
  );
}
