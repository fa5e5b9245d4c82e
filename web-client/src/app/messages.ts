import type { Locale } from '@/i18n/locale';
import type { Same } from '@/i18n/same';
import type { messages as source } from './messages.zh-CN';

export type Messages = Same<typeof source>;

/** One file per language, fetched when it is first spoken. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const file = locale === 'en' ? await import('./messages.en') : await import('./messages.zh-CN');
  return file.messages;
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
