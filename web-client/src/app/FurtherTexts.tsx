import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { IntlProvider, useMessages } from 'use-intl';
import { locale } from '@/i18n/locale';
import { useStore } from '@/lib/store';
import { loadFurtherMessages } from './messages';

/** Adds the further texts to those that are here already, for the pages inside. */
export function FurtherTexts({ children }: { children: ReactNode }) {
  const language = useStore(locale);
  const first = useMessages();
  const { data: further } = useQuery({
    queryKey: ['messages', 'further', language],
    queryFn: () => loadFurtherMessages(language),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    placeholderData: (before) => before,
  });
  if (!further) return null;
  return (
    <IntlProvider
      locale={language}
      messages={{ ...first, ...further }}
      timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
    >
      {children}
    </IntlProvider>
  );
}
