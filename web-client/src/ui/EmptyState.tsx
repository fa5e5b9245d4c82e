import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import styles from './State.module.css';

/** One sentence and one action. */
export function EmptyState({
  icon,
  title,
  children,
  action,
  page,
}: {
  icon?: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** It is the whole page: its title is the heading. */
  page?: boolean;
}) {
  return (
    <div className={styles.state}>
      {icon && (
        <span className={styles.icon}>
          <Icon name={icon} size={20} />
        </span>
      )}
      {page ? <h1 className={styles.title}>{title}</h1> : <p className={styles.title}>{title}</p>}
      {children && <p className={styles.text}>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
