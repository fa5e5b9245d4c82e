import type { JSX } from 'react';
import styles from './Mark.module.css';

/** Every state has a shape of its own, so that colour is never the only cue. */
const shapes = {
  dashed: (
    <circle
      cx="7"
      cy="7"
      r="5.2"
      fill="none"
      stroke="var(--ink-3)"
      strokeWidth="1.5"
      strokeDasharray="2.3 1.8"
    />
  ),
  half: (
    <>
      <circle cx="7" cy="7" r="5.2" fill="none" stroke="var(--accent)" strokeWidth="1.5" />
      <path d="M7 4.2a2.8 2.8 0 0 1 0 5.6z" fill="var(--accent)" />
    </>
  ),
  bang: (
    <>
      <circle cx="7" cy="7" r="5.2" fill="none" stroke="var(--warn)" strokeWidth="1.5" />
      <path d="M7 4.2v3.2M7 9.6h.01" stroke="var(--warn)" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  pause: (
    <>
      <circle cx="7" cy="7" r="5.2" fill="none" stroke="var(--ink-3)" strokeWidth="1.5" />
      <path d="M5.6 5v4M8.4 5v4" stroke="var(--ink-3)" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  cross: (
    <>
      <circle cx="7" cy="7" r="5.2" fill="none" stroke="var(--ink-3)" strokeWidth="1.5" />
      <path d="m5 5 4 4M9 5 5 9" stroke="var(--ink-3)" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  check: (
    <>
      <circle cx="7" cy="7" r="6" fill="var(--good)" />
      <path
        d="m4.4 7.2 1.8 1.8 3.4-3.8"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  up: (
    <>
      <circle cx="7" cy="7" r="5.2" fill="none" stroke="var(--good)" strokeWidth="1.5" />
      <path
        d="M7 9.8V4.6M4.9 6.6 7 4.5l2.1 2.1"
        fill="none"
        stroke="var(--good)"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  double: (
    <>
      <circle cx="7" cy="7" r="6" fill="var(--good)" />
      <path
        d="m3 7.2 1.6 1.7 2.8-3.3M7 8.4l.6.5 3.3-3.8"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  back: (
    <>
      <circle cx="7" cy="7" r="5.2" fill="none" stroke="var(--bad)" strokeWidth="1.5" />
      <path
        d="M6.2 4.6 4.7 6.1l1.5 1.5M5 6.1h2.7a1.6 1.6 0 0 1 0 3.2H6.6"
        fill="none"
        stroke="var(--bad)"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  merged: (
    <>
      <circle cx="7" cy="7" r="5.2" fill="none" stroke="var(--ink-3)" strokeWidth="1.5" />
      <path
        d="M5 4.6c0 2 2 1.6 2 3.2v1.6M9 4.6c0 2-2 1.6-2 3.2"
        fill="none"
        stroke="var(--ink-3)"
        strokeWidth="1.3"
        strokeLinecap="round"
      />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type MarkShape = keyof typeof shapes;

/** A state: its shape and its word. */
export function Mark({ shape, children }: { shape: MarkShape; children: string }) {
  return (
    <span className={styles.mark}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        {shapes[shape]}
      </svg>
      {children}
    </span>
  );
}

/** Four rising bars: how many are filled is the class, red is the highest. */
export function Bars({
  filled,
  urgent,
  children,
}: {
  filled: 0 | 1 | 2 | 3 | 4;
  urgent?: boolean;
  children: string;
}) {
  const fill = urgent ? 'var(--bad)' : 'var(--ink-2)';
  return (
    <span className={styles.bars}>
      <svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true">
        {[0, 1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={bar * 3.5}
            y={9 - bar * 2.6}
            width="2.5"
            height={3 + bar * 2.6}
            rx=".5"
            fill={bar < filled ? fill : 'var(--line-2)'}
          />
        ))}
      </svg>
      {children}
    </span>
  );
}

/** A date that comes near: ▲ within 30 days, ○ within 60. */
export function DueDate({ date, days }: { date: string; days: number | null }) {
  const near = days === null || days > 60 ? undefined : days <= 30 ? 'hot' : 'near';
  return (
    <span className={styles.due} data-near={near}>
      {near && (
        <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
          {near === 'hot' ? (
            <path d="M4 .5 7.7 7.5H.3z" fill="currentColor" />
          ) : (
            <circle cx="4" cy="4" r="2.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
          )}
        </svg>
      )}
      {date}
    </span>
  );
}
