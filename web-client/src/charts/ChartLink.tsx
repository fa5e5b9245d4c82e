import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import styles from './charts.module.css';

/** A mark in a picture that opens the rows behind it. A plain link, so that it also opens in a new tab. */
export function ChartLink({
  href,
  label,
  children,
}: {
  href: string | null;
  label: string;
  children: ReactNode;
}) {
  const router = useRouter();
  if (href === null) return <g>{children}</g>;
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.history.push(href);
  };
  return (
    <a href={href} aria-label={label} onClick={follow} className={styles.link}>
      <title>{label}</title>
      {children}
    </a>
  );
}
