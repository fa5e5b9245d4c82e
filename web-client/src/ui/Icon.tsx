import type { JSX } from 'react';
import styles from './Icon.module.css';

/** The drawings, on a 16 px grid with a 1.5 px line. */
const drawings = {
  mark: <path d="M3 2.5v13M3 3h7a4 4 0 0 1 0 8H3" transform="translate(1 0)" strokeWidth="2.2" />,
  week: (
    <>
      <rect x="2.5" y="3" width="11" height="10.5" rx="1.5" />
      <path d="M2.5 6.5h11M5.5 1.8v2.4M10.5 1.8v2.4M5 9.5h3" />
    </>
  ),
  inbox: (
    <path d="M2.5 9.5 4.2 3.6a1 1 0 0 1 1-.8h5.6a1 1 0 0 1 1 .8l1.7 5.9v2.7a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1zM2.5 9.5h3l1 1.6h3l1-1.6h3" />
  ),
  refine: <path d="M8 2.2 13.5 8 8 13.8 2.5 8zM5.3 8h5.4" />,
  deliver: <path d="M2.5 5.5h10M10 3l2.5 2.5L10 8M13.5 10.5h-10M6 8l-2.5 2.5L6 13" />,
  realize: <path d="M2.5 13.5V9M6.2 13.5V6M9.8 13.5V8M13.5 13.5V3" />,
  quantify: (
    <>
      <circle cx="8" cy="8" r="5.6" />
      <path d="M5.6 5l2.4 3 2.4-3M8 8v3.6M6 8.4h4M6 10.2h4" />
    </>
  ),
  pin: <path d="M6 2.5h4l-.6 4 2.1 2.5h-7L6.6 6.5zM8 9v4.5" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  x: <path d="m4 4 8 8M12 4l-8 8" />,
  open: (
    <path d="M9.5 2.5h4v4M13.5 2.5 8.5 7.5M11.5 9v3.5a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1H7" />
  ),
  up: <path d="m4 10 4-4 4 4" />,
  down: <path d="m4 6 4 4 4-4" />,
  left: <path d="m10 4-4 4 4 4" />,
  right: <path d="m6 4 4 4-4 4" />,
  arrowUp: <path d="M8 13V3.5M4.5 7 8 3.5 11.5 7" />,
  arrowDown: <path d="M8 3v9.5M4.5 9 8 12.5 11.5 9" />,
  link: (
    <path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.8-.8" />
  ),
  filter: <path d="M2.5 4h11M4.5 8h7M6.5 12h3" />,
  columns: (
    <>
      <rect x="2.5" y="3" width="11" height="10" rx="1.5" />
      <path d="M6.2 3v10M9.8 3v10" />
    </>
  ),
  theme: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
    </>
  ),
  customer: <path d="M3 13.5v-9l5-2.5v11.5M8 6l5 2v5.5M1.8 13.5h12.4M5 6.5h.01M5 9.5h.01M10.5 10h.01" />,
  box: <path d="m8 2 5.5 3v6L8 14l-5.5-3V5zM2.5 5 8 8l5.5-3M8 8v6" />,
  bug: (
    <>
      <rect x="5" y="5" width="6" height="8" rx="3" />
      <path d="M8 7v6M5 8H2.5M5 11H3M11 8h2.5M11 11h2M6 5 5 3M10 5l1-2" />
    </>
  ),
  chat: <path d="M2.5 3.5h11v7.5H7l-3 2.5v-2.5H2.5z" />,
  check: <path d="m3.5 8.5 3 3 6-7" />,
  document: <path d="M4 2.5h5.5L12.5 5.5v8H4zM9.5 2.5v3h3M6 8.5h4.5M6 11h4.5" />,
  dots: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2" />,
  pause: <path d="M6 4.5v7M10 4.5v7" />,
  train: <path d="M1.8 6 8 3l6.2 3L8 9zM4.5 7.5v3.3c2 1.5 5 1.5 7 0V7.5" />,
  visit: (
    <>
      <path d="M8 13.8S3.5 10 3.5 6.6a4.5 4.5 0 0 1 9 0C12.5 10 8 13.8 8 13.8z" />
      <circle cx="8" cy="6.5" r="1.6" />
    </>
  ),
  warn: <path d="M8 2.8 14 13H2zM8 6.6v3M8 11.3h.01" />,
  info: (
    <>
      <circle cx="8" cy="8" r="5.6" />
      <path d="M8 7.5v3.4M8 5.2h.01" />
    </>
  ),
  settings: (
    <>
      <path d="M2.5 4.8h5M11 4.8h2.5M2.5 11.2H5M8.5 11.2h5" />
      <circle cx="9.2" cy="4.8" r="1.7" />
      <circle cx="6.8" cy="11.2" r="1.7" />
    </>
  ),
  import: <path d="M8 2.5v7M5 6.5l3 3 3-3M2.5 10.5v2a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-2" />,
  export: <path d="M8 9.5v-7M5 5.5l3-3 3 3M2.5 10.5v2a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-2" />,
  rail: (
    <>
      <rect x="2.5" y="3" width="11" height="10" rx="1.5" />
      <path d="M6.2 3v10" />
    </>
  ),
  calendar: (
    <>
      <rect x="2.5" y="3" width="11" height="10.5" rx="1.5" />
      <path d="M2.5 6.5h11M5.5 1.8v2.4M10.5 1.8v2.4" />
    </>
  ),
  edit: <path d="m3 13 .6-2.8 7-7a1.2 1.2 0 0 1 1.7 0l.5.5a1.2 1.2 0 0 1 0 1.7l-7 7z" />,
  merge: (
    <path d="M4 2.5v3.2c0 1.5 1 2.3 2.2 2.8L8 9.2M12 2.5v3.2c0 1.5-1 2.3-2.2 2.8L8 9.2v4.3M6 11.5l2 2 2-2" />
  ),
  undo: <path d="M5.5 3 2.8 5.7l2.7 2.7M3 5.7h6.2a3.6 3.6 0 0 1 0 7.3H6" />,
  history: <path d="M2.8 5.2A5.6 5.6 0 1 1 2.4 8M2.5 2.5v3h3M8 5v3.2l2 1.3" />,
  attachment: (
    <path d="m12.8 7.4-5 5a3 3 0 0 1-4.2-4.2l5.3-5.3a2 2 0 0 1 2.8 2.8l-5.2 5.2a1 1 0 0 1-1.4-1.4l4.7-4.7" />
  ),
  trash: <path d="M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4" />,
  table: (
    <>
      <rect x="2.5" y="3" width="11" height="10" rx="1.5" />
      <path d="M2.5 6.3h11M2.5 9.6h11M6.5 6.3V13" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.5" r="2.7" />
      <path d="M3 13.5c.5-2.6 2.5-4 5-4s4.5 1.4 5 4" />
    </>
  ),
  signOut: <path d="M6.5 2.5h-3a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h3M10 5l3 3-3 3M13 8H6" />,
  language: (
    <path d="M2.5 4h7M6 2.5V4M8 4c-.6 2.8-2.5 5-5 6M4.2 6.2c.8 1.5 2 2.6 3.8 3.4M7.5 13.5l3-7 3 7M8.5 11.2h4" />
  ),
  bell: <path d="M4 11V7.2a4 4 0 0 1 8 0V11l1.2 1.2H2.8zM6.8 13.8h2.4" />,
  key: (
    <>
      <circle cx="5.2" cy="10.8" r="2.7" />
      <path d="m7.2 8.8 6-6M11 5l2 2M9 7l1.2 1.2" />
    </>
  ),
  enter: <path d="M13 3.5v4a1.5 1.5 0 0 1-1.5 1.5H3.5M6.5 6l-3 3 3 3" />,
  print: <path d="M4.5 6V2.5h7V6M4.5 11h-2V6h11v5h-2M4.5 9.5h7v4h-7z" />,
  chart: <path d="M2.5 13.5h11M4.5 11V7.5M8 11V4M11.5 11V6" />,
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof drawings;

/** A drawing beside a word. It says nothing to a screen reader: the word does. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
