import type { Same } from '@/i18n/same';
import type { requirements as source } from './messages.zh-CN';

export const requirements: Same<typeof source> = {
  title: 'Requirement pool',
};
