import type { Same } from '@/i18n/same';
import type { charts as source } from './messages.zh-CN';

export const charts: Same<typeof source> = {
  table: 'Table',
};
