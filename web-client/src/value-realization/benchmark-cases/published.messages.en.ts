import type { Same } from '@/i18n/same';
import type { publishedCase as source } from './published.messages.zh-CN';

export const publishedCase: Same<typeof source> = {
  kind: 'Customer story',
  anonymous: 'A customer',
  print: 'Print or save as PDF',
  results: 'Results',
  measure: 'Measure',
  before: 'Before',
  after: 'Now',
  situation: 'How it was',
  approach: 'What was done',
  change: 'What has changed',
  quote: 'In the customer’s words',
  consent: 'Published with the customer’s consent',
  consentAnonymous: 'Published without a name, with the customer’s consent',
};
