import { charts } from '@/charts/messages.zh-CN';
import { grid } from '@/grid/messages.zh-CN';
import { about } from '@/platform/about/messages.zh-CN';
import { account } from '@/platform/account/messages.zh-CN';
import { apiKeys } from '@/platform/api-keys/messages.zh-CN';
import { attachments } from '@/platform/attachments/messages.zh-CN';
import { audit } from '@/platform/audit/messages.zh-CN';
import { comments } from '@/platform/comments/messages.zh-CN';
import { imports } from '@/platform/imports/messages.zh-CN';
import { notifications } from '@/platform/notifications/messages.zh-CN';
import { people } from '@/platform/people/messages.zh-CN';
import { session } from '@/platform/session/messages.zh-CN';
import { settings } from '@/platform/settings/messages.zh-CN';
import { views } from '@/platform/views/messages.zh-CN';
import { ui } from '@/ui/messages.zh-CN';
import { requirements } from '@/value-delivery/requirements/messages.zh-CN';
import { scoring } from '@/value-delivery/scoring-rules/messages.zh-CN';
import { syncMeetings } from '@/value-delivery/sync-meetings/messages.zh-CN';
import { customers } from '@/value-realization/customers/messages.zh-CN';
import { features } from '@/value-refinement/features/messages.zh-CN';
import { shell } from './shell/messages.zh-CN';

/** Every noun's texts under the noun's name. Add yours here and in `messages.en.ts`. */
export const messages = {
  ui,
  shell,
  grid,
  session,
  requirements,
  charts,
  syncMeetings,
  imports,
  features,
  customers,
  account,
  apiKeys,
  attachments,
  comments,
  notifications,
  people,
  settings,
  audit,
  views,
  about,
  scoring,
};
