import type { Same } from '@/i18n/same';
import type { comments as source } from './messages.zh-CN';

export const comments: Same<typeof source> = {
  title: 'Discussion',
  count: '{count, plural, one {# comment} other {# comments}}',
  write: 'Write a comment',
  placeholder: 'What do you think? @ mentions a colleague',
  people: 'Colleagues',
  hint: '⌘/Ctrl + Enter sends',
  send: 'Send',
  save: 'Save',
  cancel: 'Cancel',
  edit: 'Edit',
  remove: 'Delete',
  removed: 'Comment deleted',
  more: 'Comment actions',
  edited: 'edited',
  notSent: 'The comment was not saved',
};
