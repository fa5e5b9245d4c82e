import { shortcutLabel } from '@/lib/keyboard';
import styles from './Kbd.module.css';

/** A key, as it stands on the button. Screen readers get it from `aria-keyshortcuts` instead. */
export function Kbd({ shortcut }: { shortcut: string }) {
  return (
    <span className={styles.wrap} aria-hidden="true">
      <kbd className={styles.key}>{shortcutLabel(shortcut)}</kbd>
    </span>
  );
}
