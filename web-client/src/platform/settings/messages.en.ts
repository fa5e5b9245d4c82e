import type { Same } from '@/i18n/same';
import type { settings as source } from './messages.zh-CN';

export const settings: Same<typeof source> = {
  title: 'Settings',
  nav: 'Parts of the settings',
  mine: 'Mine',
  workspace: 'Workspace',
  account: 'My account',
  views: 'Saved views',
  apiKeys: 'API keys',
  people: 'People',
  scoring: 'Scoring',
  audit: 'Audit trail',
  about: 'About',
};
