import { type ReactNode, useEffect } from 'react';
import { IntlProvider } from 'use-intl';
import { loadPublishedMessages, type Messages } from '../messages';
import { timeZone, useTexts } from '../useTexts';

/** The texts of the published pages alone: their readers never see the rest. */
export function PublishedTexts({ children }: { children: ReactNode }) {
  const { language, texts } = useTexts('published', loadPublishedMessages);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (!texts) return null;
  return (
    // as: these pages speak of nothing else
    <IntlProvider locale={language} messages={texts as Messages} timeZone={timeZone()}>
      {children}
    </IntlProvider>
  );
}
