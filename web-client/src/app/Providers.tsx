import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { IntlProvider } from 'use-intl';
import { setFailureText } from '@/actions/run';
import { Toasts } from '@/ui/Toasts';
import { loadMessages, type Messages } from './messages';
import { timeZone, useTexts } from './useTexts';

export function Providers({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={queries}>
      <Texts>{children}</Texts>
    </QueryClientProvider>
  );
}

/** Loads the language, then shows the page in it. Base UI may add no style elements: the security policy forbids them. */
function Texts({ children }: { children: ReactNode }) {
  const { language, texts: messages } = useTexts('first', loadMessages);
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
      timeZone={timeZone()}
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
