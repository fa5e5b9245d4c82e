import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '@/ui/Icon';
import styles from './FilterBar.module.css';

/** Text search within the list. It asks when the typing rests, and never while an input method is composing. */
export function SearchField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useTranslations('grid');
  const [draft, setDraft] = useState<string | null>(null);
  const composing = useRef(false);
  const send = useRef(onChange);
  useEffect(() => {
    send.current = onChange;
  });
  useEffect(() => {
    if (draft === null || composing.current) return;
    const timer = setTimeout(() => {
      send.current(draft.trim());
      setDraft(null);
    }, 250);
    return () => clearTimeout(timer);
  }, [draft]);
  return (
    <span className={styles.search} data-filled={(draft ?? value) !== '' || undefined}>
      <Icon name="search" size={14} />
      <input
        type="search"
        aria-label={t('searchList')}
        placeholder={t('searchList')}
        value={draft ?? value}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          setDraft(`${event.currentTarget.value}`);
          send.current(event.currentTarget.value.trim());
        }}
        onChange={(event) => setDraft(event.target.value)}
      />
    </span>
  );
}
