import styles from './Avatar.module.css';

const han = /\p{Script=Han}/u;

/** One Chinese character, or two Latin initials. */
export function initials(name: string): string {
  const trimmed = name.trim();
  const first = [...trimmed][0] ?? '';
  if (han.test(first)) return first;
  const words = trimmed.split(/\s+/);
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}

/** The person's name is beside it or in its title. */
export function Avatar({ name, large }: { name: string; large?: boolean }) {
  return (
    <span className={styles.avatar} data-large={large || undefined} title={name} role="img" aria-label={name}>
      {initials(name)}
    </span>
  );
}
