import type { ReactNode } from 'react';
import { IntlProvider, useMessages } from 'use-intl';
import { loadFurtherMessages } from './messages';
import { timeZone, useTexts } from './useTexts';

/** Adds the further texts to those that are here already, for the pages inside. */
export function FurtherTexts({ children }: { children: ReactNode }) {
  const first = useMessages();
  const { language, texts } = useTexts('further', loadFurtherMessages);
  if (!texts) return null;
  return (
    <IntlProvider locale={language} messages={{ ...first, ...texts }} timeZone={timeZone()}>
      {children}
    </IntlProvider>
  );
}
