import { describe, expect, test } from 'vitest';
import {
  axisMonth,
  daysBetween,
  longDate,
  money,
  monthName,
  narrowDate,
  number,
  shortDate,
  signed,
} from './format';
import { pickLocale } from './locale';

describe('money', () => {
  test('is written in ten thousands for Chinese readers', () => {
    expect(money(860_000, 'CNY', 'zh-CN')).toBe('¥86 万');
    expect(money(11_860_000, 'CNY', 'zh-CN')).toBe('¥1,186 万');
    expect(money(120_000_000, 'CNY', 'zh-CN')).toBe('¥1.2 亿');
    expect(money(9_999, 'CNY', 'zh-CN')).toBe('¥9,999');
  });
  test('is written in k and M for English readers', () => {
    expect(money(860_000, 'CNY', 'en')).toBe('¥860k');
    expect(money(11_860_000, 'CNY', 'en')).toBe('¥11.86M');
    expect(money(999_700, 'CNY', 'en')).toBe('¥1M');
    expect(money(3_120_000, 'CNY', 'en')).toBe('¥3.12M');
  });
  test('below zero has a true minus before the symbol', () => {
    expect(money(-20_000, 'CNY', 'zh-CN')).toBe('−¥2 万');
  });
});

test('a difference always shows its sign', () => {
  expect(signed(3, 'en')).toBe('+3');
  expect(signed(-6, 'en')).toBe('−6');
  expect(signed(0, 'en')).toBe('0');
  expect(number(-1234.5, 'zh-CN', 1)).toBe('−1,234.5');
});

test('a date shows its year only when it is another one', () => {
  expect(shortDate('2026-09-18', '2026-08-20')).toBe('09-18');
  expect(shortDate('2027-01-06', '2026-08-20')).toBe('2027-01-06');
  expect(longDate('2026-09-18', 'zh-CN')).toBe('2026年9月18日');
  expect(longDate('2026-09-18', 'en')).toBe('18 Sept 2026');
});

test('a narrow date is never ambiguous: a far one in another year has no day', () => {
  expect(narrowDate('2026-09-18', '2026-08-20')).toBe('09-18');
  expect(narrowDate('2027-01-06', '2026-12-20')).toBe('01-06');
  expect(narrowDate('2027-06-18', '2026-08-20')).toBe('2027-06');
  expect(narrowDate('2024-06-18', '2026-08-20')).toBe('2024-06');
});

test('a month has its name, and its year when that is another one', () => {
  expect(monthName('2026-09', 'zh-CN', '2026-08-20')).toBe('9 月');
  expect(monthName('2025-09', 'zh-CN', '2026-08-20')).toBe('2025 年 9 月');
  expect(monthName('2025-09', 'en', '2026-08-20')).toBe('September 2025');
});

test('an axis names its months shortly, with the year where it begins', () => {
  expect(axisMonth('2026-11', 'zh-CN', true)).toBe('2026-11');
  expect(axisMonth('2026-12', 'zh-CN', false)).toBe('12 月');
  expect(axisMonth('2027-01', 'en', false)).toBe('2027-01');
  expect(axisMonth('2027-02', 'en', false)).toBe('Feb');
});

test('days are counted on the calendar', () => {
  expect(daysBetween('2026-08-20', '2026-09-18')).toBe(29);
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
});

test('the first language that we speak wins', () => {
  expect(pickLocale(['fr-FR', 'zh-TW', 'en'])).toBe('zh-CN');
  expect(pickLocale(['de'])).toBe('en');
});
