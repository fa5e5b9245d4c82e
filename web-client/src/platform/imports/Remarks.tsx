import type { ImportRemark } from '@/api/imports';
import { Mark } from '@/ui/Mark';
import styles from './imports.module.css';

/** Why a row cannot be taken in, or what had to be assumed. */
export function Remarks({
  problems,
  notes,
}: {
  problems: readonly ImportRemark[];
  notes: readonly ImportRemark[];
}) {
  if (problems.length === 0 && notes.length === 0) return null;
  return (
    <ul className={styles.remarks}>
      {problems.map((one) => (
        <li key={`p${one.field}${one.code}`}>
          <Mark shape="bang">{one.detail}</Mark>
        </li>
      ))}
      {notes.map((one) => (
        <li key={`n${one.field}${one.code}`} className={styles.hint}>
          {one.detail}
        </li>
      ))}
    </ul>
  );
}
