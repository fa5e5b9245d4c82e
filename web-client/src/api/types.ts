/** The API's shapes by the names that the client uses. One place to follow when the document changes. */
export type Role = 'ops' | 'pm' | 'sales' | 'cs' | 'implementation' | 'marketing' | 'viewer' | 'admin';

export interface Person {
  id: number;
  name: string;
}

export interface User extends Person {
  email: string;
  locale?: string | null;
}

export interface Me {
  user: User;
  roles: Role[];
  antiforgeryToken: string;
}

export interface DemoAccount {
  email: string;
  name: string;
  role: string;
}

export interface SessionOptions {
  demoAccounts: DemoAccount[] | null;
  demoPassword: string | null;
  oidc: boolean;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total?: number | null;
}

export interface Lookup {
  id: number;
  name: string;
}

export interface SearchHit {
  kind: string;
  id: number;
  key?: string | null;
  title: string;
  detail?: string | null;
}

export interface SavedViewBody {
  list: string;
  name: string;
  query: string;
  shared: boolean;
  pinned: boolean;
}

export interface SavedView extends SavedViewBody {
  id: number;
  version: number;
}

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Job {
  id: number;
  kind: string;
  state: JobState;
  done: number;
  total: number | null;
  message: string | null;
}

export interface Customer extends Lookup {
  recurringRevenue: number | null;
  currency: string;
  renewsOn: string | null;
}
