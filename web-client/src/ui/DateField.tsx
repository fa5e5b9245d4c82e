import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from './Button';
import styles from './DateField.module.css';
import type { FieldLook } from './Field';
import { Popover } from './Popover';
import { Skeleton } from './Skeleton';
import { TextField } from './TextField';

const Calendar = lazy(() => import('./Calendar'));

/** Accepts 2026-11-21, 2026/11/21, 2026.11.21, 20261121 and 2026年11月21日; gives back an ISO date or null. */
export function readDate(text: string): string | null {
  const parts = /^\s*(\d{4})\D?(\d{1,2})\D?(\d{1,2})日?\s*$/.exec(text);
  if (!parts) return null;
  const [, year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date ? null : date;
}

/** A calendar day. It stays an ISO string: a date-only has no time zone. */
export function DateField({
  value,
  onChange,
  ...look
}: FieldLook & { value: string | null; onChange: (value: string | null) => void }) {
  const t = useTranslations('ui');
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const shown = text ?? value ?? '';

  const commit = () => {
    if (text === null) return;
    const date = readDate(text);
    if (date !== null || text.trim() === '') {
      onChange(date);
      setText(null);
    }
  };

  return (
    <div className={styles.root}>
      <TextField
        {...look}
        error={
          look.error ??
          (text !== null && text.trim() !== '' && readDate(text) === null && !open
            ? t('dateUnread')
            : undefined)
        }
        value={shown}
        inputMode="numeric"
        placeholder={t('datePlaceholder')}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
      />
      <span className={styles.button}>
        <Popover
          open={open}
          onOpenChange={setOpen}
          align="end"
          label={look.label}
          trigger={<IconButton icon="calendar" size="small" label={t('openCalendar')} />}
        >
          <Suspense fallback={<Skeleton width={224} height={240} />}>
            <Calendar
              value={value}
              onPick={(date) => {
                onChange(date);
                setText(null);
                setOpen(false);
              }}
            />
          </Suspense>
        </Popover>
      </span>
    </div>
  );
}
