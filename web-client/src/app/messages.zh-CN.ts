import { grid } from '@/grid/messages.zh-CN';
import { session } from '@/platform/session/messages.zh-CN';
import { ui } from '@/ui/messages.zh-CN';
import { requirements } from '@/value-delivery/requirements/messages.zh-CN';
import { shell } from './shell/messages.zh-CN';

/** The texts that the first page needs, under the noun's name; the others are in `furtherMessages`. Add yours here and in `messages.en.ts`. */
export const messages = {
  ui,
  shell,
  grid,
  session,
  requirements,
};
