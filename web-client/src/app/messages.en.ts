import { charts } from '@/charts/messages.en';
import { grid } from '@/grid/messages.en';
import type { Same } from '@/i18n/same';
import { about } from '@/platform/about/messages.en';
import { account } from '@/platform/account/messages.en';
import { apiKeys } from '@/platform/api-keys/messages.en';
import { attachments } from '@/platform/attachments/messages.en';
import { audit } from '@/platform/audit/messages.en';
import { comments } from '@/platform/comments/messages.en';
import { imports } from '@/platform/imports/messages.en';
import { notifications } from '@/platform/notifications/messages.en';
import { people } from '@/platform/people/messages.en';
import { session } from '@/platform/session/messages.en';
import { settings } from '@/platform/settings/messages.en';
import { views } from '@/platform/views/messages.en';
import { ui } from '@/ui/messages.en';
import { requirements } from '@/value-delivery/requirements/messages.en';
import { scoring } from '@/value-delivery/scoring-rules/messages.en';
import { syncMeetings } from '@/value-delivery/sync-meetings/messages.en';
import { customers } from '@/value-realization/customers/messages.en';
import { features } from '@/value-refinement/features/messages.en';
import type { messages as source } from './messages.zh-CN';
import { shell } from './shell/messages.en';

/** Every noun's texts under the noun's name. Add yours here and in `messages.zh-CN.ts`. */
export const messages: Same<typeof source> = {
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
