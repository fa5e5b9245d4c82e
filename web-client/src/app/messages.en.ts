import { grid } from '@/grid/messages.en';
import type { Same } from '@/i18n/same';
import { attachments } from '@/platform/attachments/messages.en';
import { comments } from '@/platform/comments/messages.en';
import { notifications } from '@/platform/notifications/messages.en';
import { session } from '@/platform/session/messages.en';
import { ui } from '@/ui/messages.en';
import { requirements } from '@/value-delivery/requirements/messages.en';
import { customers } from '@/value-realization/customers/messages.en';
import { features } from '@/value-refinement/features/messages.en';
import type { messages as source } from './messages.zh-CN';
import { shell } from './shell/messages.en';

/** Every noun's texts under the noun's name. Add yours here and in `messages.zh-CN.ts`. */
export const messages: Same<typeof source> = {
  ui,
  shell,
  grid,
  notifications,
  comments,
  attachments,
  session,
  features,
  requirements,
  customers,
};
