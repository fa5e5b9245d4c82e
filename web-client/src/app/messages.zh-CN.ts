import { grid } from '@/grid/messages.zh-CN';
import { attachments } from '@/platform/attachments/messages.zh-CN';
import { comments } from '@/platform/comments/messages.zh-CN';
import { notifications } from '@/platform/notifications/messages.zh-CN';
import { session } from '@/platform/session/messages.zh-CN';
import { ui } from '@/ui/messages.zh-CN';
import { requirements } from '@/value-delivery/requirements/messages.zh-CN';
import { customers } from '@/value-realization/customers/messages.zh-CN';
import { features } from '@/value-refinement/features/messages.zh-CN';
import { shell } from './shell/messages.zh-CN';

/** Every noun's texts under the noun's name. Add yours here and in `messages.en.ts`. */
export const messages = {
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
