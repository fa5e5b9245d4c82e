import { useMemo } from 'react';
import { useStore } from '@/lib/store';
import * as format from './format';
import { locale } from './locale';

/** The formats of `format.ts`, bound to the reader's language and day. */
export function useFormats() {
  const language = useStore(locale);
  return useMemo(() => {
    const today = format.dateOf(new Date());
    return {
      locale: language,
      today,
      number: (value: number, digits?: number) => format.number(value, language, digits),
      signed: (value: number, digits?: number) => format.signed(value, language, digits),
      percent: (value: number, digits?: number) => format.percent(value, language, digits),
      money: (value: number, currency: string) => format.money(value, currency, language),
      moneyInFull: (value: number, currency: string) => format.moneyInFull(value, currency, language),
      date: (date: string) => format.shortDate(date, today),
      month: (month: string) => format.monthName(month, language, today),
      axisMonth: (month: string, first: boolean) => format.axisMonth(month, language, first),
      narrowDate: (date: string) => format.narrowDate(date, today),
      longDate: (date: string) => format.longDate(date, language),
      instant: (value: string) => format.instant(value, today),
      fileSize: (bytes: number) => format.fileSize(bytes, language),
    };
  }, [language]);
}

export type Formats = ReturnType<typeof useFormats>;
