import type { Same } from '@/i18n/same';
import type { attachments as source } from './messages.zh-CN';

export const attachments: Same<typeof source> = {
  title: 'Files',
  add: 'Add files',
  drop: 'Drop files here, or paste a screenshot',
  dropNow: 'Let go to upload',
  remove: 'Remove {name}',
  removed: '“{name}” removed',
  removeOf: 'Remove',
  cancel: 'Stop uploading {name}',
  uploading: 'Uploading {name}',
  failed: '“{name}” was not uploaded',
  retry: 'Try again',
  dismiss: 'Leave it',
  tooLarge: '“{name}” is larger than 50 MB',
  none: 'No files yet.',
};
