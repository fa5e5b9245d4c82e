import { useState } from 'react';
import { isEnter } from '@/lib/keyboard';
import styles from './features.module.css';

/** A name typed in the tree itself: Enter keeps it, Escape leaves it. */
export function NameInput({
  label,
  start,
  onKeep,
  onLeave,
}: {
  label: string;
  start: string;
  onKeep: (name: string) => void;
  onLeave: () => void;
}) {
  const [name, setName] = useState(start);
  const keep = () => (name.trim() === '' || name.trim() === start ? onLeave() : onKeep(name.trim()));
  return (
    <input
      className={styles.input}
      aria-label={label}
      placeholder={label}
      value={name}
      maxLength={200}
      ref={(input) => {
        if (input && document.activeElement !== input) input.focus();
      }}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setName(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (isEnter(event)) keep();
        else if (event.key === 'Escape') onLeave();
      }}
    />
  );
}
