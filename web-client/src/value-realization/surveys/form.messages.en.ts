import type { Same } from '@/i18n/same';
import type { surveyForm as source } from './form.messages.zh-CN';

export const surveyForm: Same<typeof source> = {
  progress: '{done} of {all} answered',
  required: 'Required',
  optional: 'Optional',
  several: 'More than one is possible',
  notLikely: '0 not at all',
  veryLikely: '10 certainly',
  group: 'You are in',
  groups: {
    partner: 'A partner company',
    sales: 'Sales',
    presales: 'Presales',
    projectManager: 'Project management',
  },
  email: 'Your e-mail address',
  emailHint: 'Only so that each person answers once; we keep a fingerprint of it, not the address itself.',
  words: 'Write here',
  send: 'Send',
  sending: 'Sending…',
  missing: '{count, plural, one {# required question is} other {# required questions are}} still open.',
  missingOne: 'This question needs an answer.',
  emailMissing: 'Please give an e-mail address.',
  notSent:
    'Not sent: there is no network. What you wrote is kept on this device; press Send again once you are back online.',
  refused: 'It was not taken in: {reason}',
  kept: 'What you had begun to write is back.',
  thanksTitle: 'Thank you for your answers',
  thanksText: 'They have arrived, and go to the people who make the product. You can close this page now.',
  answeredTitle: 'You have answered already',
  answeredText: 'Each person answers this survey once, and we have your answers. Thank you.',
  privacy: 'Your answers are used to improve the product, and for nothing else.',
};
