import type { Locale } from '@/i18n/locale';
import type { Same } from '@/i18n/same';
import type { reportSheet } from '@/value-realization/usage-reports/sheet.messages.zh-CN';
import type { furtherMessages as further } from './furtherMessages.zh-CN';
import type { messages as source } from './messages.zh-CN';
import type { publishedMessages as published } from './publishedMessages.zh-CN';

/** A sheet brings its own words, in the language it was written in. */
interface SheetMessages {
  reportSheet: Same<typeof reportSheet>;
}

export type FirstMessages = Same<typeof source>;
export type Messages = FirstMessages & Same<typeof further> & Same<typeof published> & SheetMessages;

/** One file per language, fetched when it is first spoken. */
export async function loadMessages(locale: Locale): Promise<FirstMessages> {
  const file = locale === 'en' ? await import('./messages.en') : await import('./messages.zh-CN');
  return file.messages;
}

/** What the pages beside the pool say, fetched with the first of them. */
export async function loadFurtherMessages(locale: Locale): Promise<Same<typeof further>> {
  const file =
    locale === 'en' ? await import('./furtherMessages.en') : await import('./furtherMessages.zh-CN');
  return file.furtherMessages;
}

/** What the pages behind published links say. */
export async function loadPublishedMessages(locale: Locale): Promise<Same<typeof published>> {
  const file =
    locale === 'en' ? await import('./publishedMessages.en') : await import('./publishedMessages.zh-CN');
  return file.publishedMessages;
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
