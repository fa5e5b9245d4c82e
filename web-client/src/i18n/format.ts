import type { Locale } from './locale';

const minus = '−';
const withMinus = (text: string): string => text.replace(/^-/, minus).replace(/^([^\d-]*)-/, `${minus}$1`);

const symbols: Record<string, string> = { CNY: '¥', USD: '$', EUR: '€', GBP: '£', JPY: 'JP¥', HKD: 'HK$' };

export function number(value: number, locale: Locale, digits = 0): string {
  return withMinus(
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(value),
  );
}

/** A difference, with its sign always shown. */
export function signed(value: number, locale: Locale, digits = 0): string {
  return value > 0 ? `+${number(value, locale, digits)}` : number(value, locale, digits);
}

/** A share between 0 and 1. */
export function percent(value: number, locale: Locale, digits = 0): string {
  return withMinus(
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(value),
  );
}

/** Money for a grid or a figure: ¥86 万 and ¥1,186 万 in Chinese, ¥860k and ¥11.86M in English. */
export function money(value: number, currency: string, locale: Locale): string {
  const symbol = symbols[currency] ?? `${currency} `;
  const sign = value < 0 ? minus : '';
  const amount = Math.abs(value);
  return `${sign}${symbol}${locale === 'zh-CN' ? chineseAmount(amount) : englishAmount(amount)}`;
}

function chineseAmount(amount: number): string {
  if (amount >= 1e8) return `${digits(amount / 1e8, 'zh-CN')} 亿`;
  if (amount >= 1e4) return `${digits(amount / 1e4, 'zh-CN')} 万`;
  return digits(amount, 'zh-CN');
}

function englishAmount(amount: number): string {
  if (amount >= 999_500) return `${digits(amount / 1e6, 'en', 2)}M`;
  if (amount >= 1e3) return `${digits(amount / 1e3, 'en')}k`;
  return digits(amount, 'en');
}

/** Three significant places are enough to compare, a million has one more; whole numbers from a hundred on. */
function digits(value: number, locale: Locale, atTen = 1): string {
  const places = value >= 100 ? 0 : value >= 10 ? atTen : 2;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: places }).format(value);
}

/** Money in full, for forms and statements. */
export function moneyInFull(value: number, currency: string, locale: Locale): string {
  const symbol = symbols[currency] ?? `${currency} `;
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(Math.abs(value));
  return `${value < 0 ? minus : ''}${symbol}${text}`;
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})/;

/** A date as the grids show it: 09-18, and 2027-01-06 when the year is another one. */
export function shortDate(date: string, today: string): string {
  const parts = isoDate.exec(date);
  if (!parts) return date;
  return parts[1] === today.slice(0, 4) ? `${parts[2]}-${parts[3]}` : `${parts[1]}-${parts[2]}-${parts[3]}`;
}

/** A date where there is room for seven signs only: 09-18 when it lies within half a year of today, 2027-03 beyond that in another year. */
export function narrowDate(date: string, today: string): string {
  const short = shortDate(date, today);
  if (short.length <= 5) return short;
  return Math.abs(daysBetween(today, date)) < 183 ? date.slice(5, 10) : date.slice(0, 7);
}

/** A date in words: 2026年9月18日, 18 Sep 2026. */
export function longDate(date: string, locale: Locale): string {
  const parts = isoDate.exec(date);
  if (!parts) return date;
  const utc = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const tag = locale === 'en' ? 'en-GB' : locale;
  const style =
    locale === 'en'
      ? ({ day: 'numeric', month: 'short', year: 'numeric' } as const)
      : ({ dateStyle: 'long' } as const);
  return new Intl.DateTimeFormat(tag, { ...style, timeZone: 'UTC' }).format(utc);
}

/** A month (2026-09) by its name, with the year when it is another one. */
export function monthName(month: string, locale: Locale, today: string): string {
  const [year = '', of = ''] = month.split('-');
  const at = Date.parse(`${year}-${of}-01T00:00:00Z`);
  if (Number.isNaN(at)) return month;
  const same = year === today.slice(0, 4);
  if (locale === 'zh-CN') return `${same ? '' : `${year} 年 `}${Number(of)} 月`;
  const style = same ? { month: 'long' as const } : { month: 'long' as const, year: 'numeric' as const };
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(at);
}

/** A month under an axis: the year stands where it begins, and at the first. */
export function axisMonth(month: string, locale: Locale, first: boolean): string {
  if (first || month.endsWith('-01')) return month;
  if (locale === 'zh-CN') return `${Number(month.slice(5))} 月`;
  const at = Date.parse(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(at);
}

/** An instant in the reader's own time zone: 09-18 14:05. */
export function instant(value: string, today: string): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  return `${shortDate(dateOf(at), today)} ${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

/** The local calendar day of a moment, as yyyy-mm-dd. */
export function dateOf(at: Date): string {
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

/** Whole days from one date to another; negative when the second lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round(
    (Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 864e5,
  );
}

const pad = (value: number): string => String(value).padStart(2, '0');

export function fileSize(bytes: number, locale: Locale): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${number(bytes / 1024, locale)} kB`;
  return `${number(bytes / 1024 / 1024, locale, 1)} MB`;
}
