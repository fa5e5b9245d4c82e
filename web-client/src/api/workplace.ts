import type { components } from './schema.gen';
import type { Filled } from './types';

type Schemas = components['schemas'];

/** The shapes of what stands around the pool, by the names that the client uses. */
export type Unread = Filled<Schemas['CountUnreadNotificationsView']>;

export type CustomerTier = Schemas['CustomerTier'];
export type CustomerStrategy = Schemas['CustomerStrategy'];
export type CustomerRow = Filled<Schemas['ListCustomersRow']>;
export type CustomerRecord = Filled<Schemas['CustomerView']>;

/** What a form sends: every field, null where it is empty. */
export interface CustomerBody {
  name: string;
  externalId: string | null;
  industry: string | null;
  region: string | null;
  tier: CustomerTier | null;
  strategy: CustomerStrategy | null;
  recurringRevenue: number | null;
  currency: string;
  renewsOn: string | null;
  competitors: string[];
  ownerId: number | null;
}

export type FeatureKind = Schemas['FeatureKind'];
export type FeatureNode = Filled<Schemas['GetFeatureTreeNode']>;
export type ProductRoot = Filled<Schemas['GetFeatureTreeRoot']>;

/** The record that comments, files and changes belong to. */
export interface RecordRef {
  kind: string;
  recordId: number;
}

export type UserRecord = Filled<Schemas['UserView']>;
export type Colleague = Filled<Schemas['ListPeopleColleague']>;
/** A link that works once: shown to the administrator once, to be handed over. */
export type OneTimeLink = Filled<Schemas['OneTimeLink']>;
export type Session = Filled<Schemas['ListMySessionsSessionView']>;
export type ApiKey = Filled<Schemas['ApiKey']>;
export type AuditRow = Filled<Schemas['AuditRow']>;
export type FieldChange = Filled<Schemas['FieldChange']>;

export type CustomerOverview = Filled<Schemas['CustomerOverview']>;
export type CustomerEvent = Filled<Schemas['CustomerEvent']>;
export type ThreadGroup = Schemas['ThreadGroup'];
export type Contact = Filled<Schemas['ContactView']>;
export type ContactRole = Schemas['ContactRole'];
export type Contract = Filled<Schemas['ContractView']>;

export type Renewal = Filled<Schemas['RenewalView']>;
export type RenewalMonth = Filled<Schemas['GetRenewalForecastMonth']>;

export type KeyAccount = Filled<Schemas['KeyAccountView']>;
export type KeyAccountMark = Schemas['KeyAccountMark'];
export type KeyAccountSuggestion = Filled<Schemas['SuggestKeyAccountsSuggestion']>;

export type SaveCase = Filled<Schemas['SaveCaseView']>;
export type SaveCaseStep = Filled<Schemas['SaveCaseStep']>;

export type BenchmarkCase = Filled<Schemas['BenchmarkCaseView']>;
export type CaseCandidate = Filled<Schemas['ListCaseCandidatesCandidate']>;
export type CaseUse = Filled<Schemas['ListCaseUsesRow']>;

export type CooperationFigures = Filled<Schemas['CooperationFigures']>;
