import type { Same } from '@/i18n/same';
import type { publishedReport as source } from './published.messages.zh-CN';

export const publishedReport: Same<typeof source> = { kind: 'Usage analysis', print: 'Print or save as PDF' };
