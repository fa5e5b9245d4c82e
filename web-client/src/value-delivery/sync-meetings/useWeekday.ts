import { useTranslations } from 'use-intl';

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type Weekday = (typeof weekdays)[number];

export const isWeekday = (value: string): value is Weekday => weekdays.some((day) => day === value);

/** Monday is 1, as the series has it. */
export function weekdayOf(date: string): Weekday {
  return weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? '1';
}

export function useWeekday(): (date: string) => string {
  const t = useTranslations('syncMeetings');
  return (date) => t(`weekday.${weekdayOf(date)}`);
}
