import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { IntlProvider } from 'use-intl';
import { setFailureText } from '@/actions/run';
import { locale } from '@/i18n/locale';
import { useStore } from '@/lib/store';
import { Toasts } from '@/ui/Toasts';
import { loadMessages, type Messages } from './messages';

export function Providers({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={queries}>
      <Texts>{children}</Texts>
    </QueryClientProvider>
  );
}

/** Loads the language, then shows the page in it. Base UI may add no style elements: the security policy forbids them. */
function Texts({ children }: { children: ReactNode }) {
  const language = useStore(locale);
  const { data: messages } = useQuery({
    queryKey: ['messages', language],
    queryFn: () => loadMessages(language),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    placeholderData: (before) => before,
  });
  useEffect(() => {
    document.documentElement.lang = language;
    if (messages) setFailureText(messages.shell.failed);
  }, [language, messages]);
  if (!messages) return null;
  return (
    <IntlProvider
      locale={language}
      // as: the further texts are added by FurtherTexts around the pages that say them
      messages={messages as Messages}
      timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
    >
      <CSPProvider disableStyleElements>
        <Tooltip.Provider>
          {children}
          <Toasts />
        </Tooltip.Provider>
      </CSPProvider>
    </IntlProvider>
  );
}
