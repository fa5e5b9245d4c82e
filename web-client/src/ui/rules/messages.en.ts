import type { Same } from '@/i18n/same';
import type { rules as source } from './messages.zh-CN';

/** What is said of every rule that weighs its terms. */
export const rules: Same<typeof source> = {
  sum: 'Together {sum}',
  missing: '{count} to go',
  over: '{count} too many',
  balance: 'Scale to 100',
  weightOf: 'Weight of {term}',
  reset: 'Reset',
  setBy: 'Set by {name}, {at}',
  byDefault: 'The rule of a fresh workspace',
  progress: '{done} of {total}',
};
