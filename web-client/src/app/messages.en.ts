import { charts } from '@/charts/messages.en';
import { grid } from '@/grid/messages.en';
import type { Same } from '@/i18n/same';
import { attachments } from '@/platform/attachments/messages.en';
import { comments } from '@/platform/comments/messages.en';
import { imports } from '@/platform/imports/messages.en';
import { myWeek } from '@/platform/my-week/messages.en';
import { session } from '@/platform/session/messages.en';
import { ui } from '@/ui/messages.en';
import { figures } from '@/value-delivery/requirement-figures/messages.en';
import { requirements } from '@/value-delivery/requirements/messages.en';
import { syncMeetings } from '@/value-delivery/sync-meetings/messages.en';
import type { messages as source } from './messages.zh-CN';
import { shell } from './shell/messages.en';

/** The texts that the first page needs, under the noun's name; the others are in `furtherMessages`. Add yours here and in `messages.zh-CN.ts`. */
export const messages: Same<typeof source> = {
  ui,
  shell,
  grid,
  attachments,
  comments,
  session,
  requirements,
  charts,
  syncMeetings,
  figures,
  imports,
  myWeek,
};
