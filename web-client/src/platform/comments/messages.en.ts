import type { Same } from '@/i18n/same';
import type { comments as source } from './messages.zh-CN';

export const comments: Same<typeof source> = {
  title: 'Discussion',
  count: '{count}',
  write: 'Write a comment',
  placeholder: 'Say something, @ mentions a colleague; **bold**, `code`, lists and links work',
  send: 'Send',
  edit: 'Edit',
  delete: 'Delete',
  actionsOf: 'Actions of the comment by {name}',
  save: 'Save',
  cancel: 'Cancel',
  edited: 'edited',
  deleted: 'Comment deleted',
  none: 'Nobody has said anything yet.',
  people: 'Colleagues',
  notSent: 'Not sent; what you wrote is still here',
};
