import type { Same } from '@/i18n/same';
import type { notifications as source } from './messages.zh-CN';

export const notifications: Same<typeof source> = {
  title: 'Inbox',
  text: 'When somebody mentions you, or something you asked for moves on, it is here.',
  unread: 'Unread',
  all: 'All',
  show: 'What to show',
  markAll: 'Mark all read',
  markedAll: '{count, plural, one {# message} other {# messages}} marked read',
  markRead: 'Mark read',
  markUnread: 'Mark unread',
  open: 'Open',
  next: 'Next',
  previous: 'Previous',
  isUnread: 'Unread',
  emptyUnread: 'All caught up',
  emptyUnreadText: 'New messages appear here by themselves.',
  empty: 'No messages yet',
  emptyText: 'When somebody mentions you, or something you asked for moves on, it will be here.',
  more: 'Older ones',
  today: 'Today',
  yesterday: 'Yesterday',
  thisWeek: 'Last 7 days',
  earlier: 'Earlier',
};
