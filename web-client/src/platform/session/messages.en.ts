import type { Same } from '@/i18n/same';
import type { session as source } from './messages.zh-CN';

export const session: Same<typeof source> = {
  signInTitle: 'Sign in to ProductOps',
  tagline: 'Value found, understood, used and proved.',
  email: 'E-mail',
  password: 'Password',
  signIn: 'Sign in',
  withOidc: 'Sign in with the company account',
  demoTitle: 'Demo workspace',
  demoText: 'All data is fictional. Pick a role to walk in.',
  expired: 'Your session has ended. Sign in to go on where you were.',
  role: {
    ops: 'Product operations',
    pm: 'Product manager',
    sales: 'Sales',
    cs: 'Customer success',
    implementation: 'Implementation',
    marketing: 'Marketing',
    viewer: 'Read only',
    admin: 'Administrator',
  },
  setUpTitle: 'Create the first administrator',
  setUpText: 'This link works once. The administrator can then invite everybody else.',
  name: 'Name',
  passwordHint: 'At least 12 characters',
  setUp: 'Create and sign in',
};
