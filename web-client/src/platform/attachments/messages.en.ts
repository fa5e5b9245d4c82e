import type { Same } from '@/i18n/same';
import type { attachments as source } from './messages.zh-CN';

export const attachments: Same<typeof source> = {
  title: 'Files',
  add: 'Add files',
  none: 'Drop files here, or choose “Add files”.',
  remove: 'Remove {name}',
  removed: '{name} removed',
  notAdded: 'The file was not uploaded',
  notRemoved: 'The file was not removed',
};
