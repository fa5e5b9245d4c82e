import type { Same } from '@/i18n/same';
import type { grid as source } from './messages.zh-CN';

export const grid: Same<typeof source> = {
  views: 'Views',
};
