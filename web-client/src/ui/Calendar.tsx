import { DayPicker } from 'react-day-picker';
import { enGB, zhCN } from 'react-day-picker/locale';
import { dateOf } from '@/i18n/format';
import { locale } from '@/i18n/locale';
import { useStore } from '@/lib/store';
import styles from './Calendar.module.css';

/** Loaded when a calendar is first opened. */
export default function Calendar({
  value,
  onPick,
}: {
  value: string | null;
  onPick: (date: string) => void;
}) {
  const language = useStore(locale);
  const selected = value === null ? undefined : new Date(`${value}T00:00:00`);
  return (
    <DayPicker
      mode="single"
      autoFocus
      weekStartsOn={1}
      locale={language === 'en' ? enGB : zhCN}
      selected={selected}
      defaultMonth={selected ?? new Date()}
      onSelect={(date) => date && onPick(dateOf(date))}
      classNames={{
        root: styles.root ?? '',
        months: styles.months ?? '',
        month_caption: styles.caption ?? '',
        nav: styles.nav ?? '',
        button_previous: styles.step ?? '',
        button_next: styles.step ?? '',
        month_grid: styles.grid ?? '',
        weekday: styles.weekday ?? '',
        day: styles.day ?? '',
        day_button: styles.dayButton ?? '',
        selected: styles.selected ?? '',
        today: styles.today ?? '',
        outside: styles.outside ?? '',
        chevron: styles.chevron ?? '',
      }}
    />
  );
}
