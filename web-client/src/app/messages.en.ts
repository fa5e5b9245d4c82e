import { grid } from '@/grid/messages.en';
import type { Same } from '@/i18n/same';
import { session } from '@/platform/session/messages.en';
import { ui } from '@/ui/messages.en';
import { requirements } from '@/value-delivery/requirements/messages.en';
import type { messages as source } from './messages.zh-CN';
import { shell } from './shell/messages.en';

/** The texts that the first page needs, under the noun's name; the others are in `furtherMessages`. Add yours here and in `messages.zh-CN.ts`. */
export const messages: Same<typeof source> = {
  ui,
  shell,
  grid,
  session,
  requirements,
};
