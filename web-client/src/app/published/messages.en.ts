import type { Same } from '@/i18n/same';
import type { published as source } from './messages.zh-CN';

export const published: Same<typeof source> = {
  goneTitle: 'This link no longer works',
  goneText:
    'It may have expired or been withdrawn, or it was not copied whole. Ask whoever sent it to you for a new one.',
};
