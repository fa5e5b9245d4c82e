import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { charts as chartsEn } from '@/charts/messages.en';
import { charts as chartsZh } from '@/charts/messages.zh-CN';
import type { Language } from './model';
import { reportSheet as en } from './sheet.messages.en';
import { reportSheet as zh } from './sheet.messages.zh-CN';

/** A sheet speaks the language it was written in, so that its words and its sentences are of one piece. */
export function SheetWords({ language, children }: { language: Language; children: ReactNode }) {
  const chinese = language === 'zhCn';
  return (
    <IntlProvider
      locale={chinese ? 'zh-CN' : 'en'}
      timeZone="UTC"
      messages={
        // as: inside a sheet only these are spoken
        (chinese ? { reportSheet: zh, charts: chartsZh } : { reportSheet: en, charts: chartsEn }) as never
      }
    >
      {children}
    </IntlProvider>
  );
}
