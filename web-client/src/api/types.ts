/** The API's shapes by the names that the client uses. One place to follow when the document changes. */
export type Role = 'ops' | 'pm' | 'sales' | 'cs' | 'implementation' | 'marketing' | 'viewer' | 'admin';

export interface Person {
  id: number;
  name: string;
}

export interface User extends Person {
  email: string;
  language?: string | null;
}

export interface Me {
  user: User;
  roles: Role[];
  permissions: string[];
  antiforgeryToken: string | null;
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
  /** Its page, from the root. */
  url: string;
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
  owner: Person;
  updatedAt: string;
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

export type RequirementStatus =
  | 'new'
  | 'screened'
  | 'screenedOut'
  | 'accepted'
  | 'later'
  | 'rejected'
  | 'launched'
  | 'confirmed'
  | 'reopened'
  | 'merged';
export type RequirementKind = 'essential' | 'custom' | 'corePositioning';
export type PriorityClass = 'blocksUse' | 'winsDeals' | 'money' | 'efficiency';
export type Priority = 'highest' | 'high' | 'medium' | 'low';
export type EvidenceKind = 'customer' | 'usage' | 'competitor' | 'market' | 'money' | 'quote';
export type Verdict = 'accept' | 'later' | 'reject';

export interface Evidence {
  kind: EvidenceKind;
  ref: string | null;
  text: string;
}

export interface Recommendation {
  verdict: Verdict | null;
  priority: Priority;
  targetRelease: string | null;
  judgement: string;
  evidence: Evidence[];
  by: Person | null;
  at: string;
}

export interface Decision {
  verdict: Verdict;
  reason: string;
  targetRelease: string | null;
  by: Person | null;
  at: string;
}

export interface Screening {
  outcome: 'keep' | 'out';
  reason: string | null;
  answeredBy: { feature: Lookup | null; method: string | null } | null;
  by: Person | null;
  at: string;
}

export interface ScoreTerm {
  term: string;
  weight: number;
  share: number;
  points: number;
  value: string | null;
}

/** What a person may do with a requirement now, as the API says. */
export type RequirementAct =
  | 'edit'
  | 'screen'
  | 'recommend'
  | 'decide'
  | 'launch'
  | 'confirm'
  | 'merge'
  | 'unmerge'
  | 'archive'
  | 'restore'
  | 'addVoice'
  | 'follow';

export interface RequirementLink {
  id: number;
  key: string;
  title: string;
}

export interface Requirement {
  id: number;
  key: string;
  receivedOn: string;
  ageDays: number;
  title: string;
  description: string | null;
  originalText: string | null;
  endGoal: string | null;
  whys: string[];
  region: string | null;
  module: Lookup | null;
  feature: Lookup | null;
  kind: RequirementKind | null;
  priorityClass: PriorityClass | null;
  suggestedPriority: Priority | null;
  owner: Person | null;
  createdBy: Person | null;
  source: string;
  sourceRef: string | null;
  tags: string[];
  status: RequirementStatus;
  statusSince: string;
  customers: Customer[];
  votes: number;
  voices: number;
  askingRevenue: number;
  currency: string;
  nextRenewal: string | null;
  score: number;
  scoreTerms: ScoreTerm[];
  screening: Screening | null;
  recommendation: Recommendation | null;
  decision: Decision | null;
  mergedInto: RequirementLink | null;
  merged: RequirementLink[];
  following: boolean;
  can: RequirementAct[];
  extra: Record<string, string>;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

export interface SimilarRequirement {
  id: number;
  key: string;
  title: string;
  status: RequirementStatus;
  similarity: number;
}

export interface Voice {
  id: number;
  customer: Lookup | null;
  text: string;
  originalText: string;
  speaker: string | null;
  channel: string | null;
  saidOn: string | null;
}

export interface HistoryEntry {
  at: string;
  who: string;
  what: string;
}
