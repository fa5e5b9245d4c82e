import type { Same } from '@/i18n/same';
import type { myWeek as source } from './messages.zh-CN';

export const myWeek: Same<typeof source> = {
  title: 'My week',
  hello: 'Your week, {name}',
  beside: 'Meeting, notifications and imports',
  all: 'All',
  days: 'asked {count, plural, =0 {today} one {# day ago} other {# days ago}}',
  recommends: 'ops: {verdict}',
  toDecide: 'Waiting for my decision',
  toDecideText: 'recommended with evidence, by score',
  toDecideNone: 'Nothing waits for a decision.',
  toScreen: 'To screen',
  toScreenText: 'nobody has looked at these, by score',
  toScreenNone: 'Everything has been screened.',
  toRecommend: 'To recommend',
  toRecommendText: 'kept, but without recommendation or evidence; with both they come onto the agenda',
  toRecommendNone: 'Everything that was kept has its recommendation.',
  followed: 'Changed, and I follow it',
  followedText: 'new state in the last two weeks',
  followedNone: 'Nothing has changed in two weeks.',
  noPool: 'Nothing waits for you here',
  noPoolText:
    'Administrators look after people, keys and the audit trail, all in the settings; requirements belong to product operations and product managers.',
  unread: 'Unread',
  unreadNone: 'Nothing unread.',
};
