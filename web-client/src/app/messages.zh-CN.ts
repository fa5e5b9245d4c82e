import { charts } from '@/charts/messages.zh-CN';
import { grid } from '@/grid/messages.zh-CN';
import { attachments } from '@/platform/attachments/messages.zh-CN';
import { comments } from '@/platform/comments/messages.zh-CN';
import { imports } from '@/platform/imports/messages.zh-CN';
import { myWeek } from '@/platform/my-week/messages.zh-CN';
import { session } from '@/platform/session/messages.zh-CN';
import { ui } from '@/ui/messages.zh-CN';
import { figures } from '@/value-delivery/requirement-figures/messages.zh-CN';
import { requirements } from '@/value-delivery/requirements/messages.zh-CN';
import { syncMeetings } from '@/value-delivery/sync-meetings/messages.zh-CN';
import { shell } from './shell/messages.zh-CN';

/** The texts that the first page needs, under the noun's name; the others are in `furtherMessages`. Add yours here and in `messages.en.ts`. */
export const messages = {
  ui,
  shell,
  grid,
  attachments,
  comments,
  session,
  requirements,
  charts,
  syncMeetings,
  imports,
  figures,
  myWeek,
};
