import type { components } from './schema.gen';

type Schemas = components['schemas'];

/**
 * The API's answers as they are sent: every field is there, and what the document calls optional is null where it has no value.
 */
export type Filled<T> = T extends readonly (infer Item)[]
  ? Filled<Item>[]
  : T extends object
    ? {
        [K in keyof T]-?: string extends K
          ? Filled<T[K]>
          : Record<never, never> extends Pick<T, K>
            ? Filled<Exclude<T[K], undefined>> | null
            : Filled<T[K]>;
      }
    : T;

/** The API's shapes by the names that the client uses: the one place to follow when the document changes. */
export type Role = Schemas['Role'];
export type Me = Filled<Schemas['Me']>;
export type DemoAccount = Filled<Schemas['GetSessionOptionsDemoAccount']>;
export type SearchHit = Filled<Schemas['SearchHit']>;
export type SavedView = Filled<Schemas['SavedView']>;
export type Job = Filled<Schemas['Job']>;
export type Comment = Filled<Schemas['Comment']>;
export type Attachment = Filled<Schemas['Attachment']>;
export type Notification = Filled<Schemas['Notification']>;

export type Requirement = Filled<Schemas['RequirementView']>;
export type RequirementRow = Filled<Schemas['RequirementRow']>;
export type RequirementStatus = Schemas['RequirementStatus'];
export type PriorityClass = Schemas['PriorityClass'];
export type RequirementKind = Schemas['RequirementKind'];
export type Priority = Schemas['Priority'];
export type Verdict = Schemas['Verdict'];
export type Voice = Filled<Schemas['VoiceView']>;
export type HistoryEntry = Filled<Schemas['HistoryEntry']>;
export type Evidence = Filled<Schemas['Evidence']>;
export type ScoreTerm = Filled<Schemas['ScoreTerm']>;
export type SimilarRequirement = Filled<Schemas['SimilarRequirement']>;
export type AskingCustomer = Filled<Schemas['AskingCustomer']>;

export type SurveyForm = Filled<Schemas['GetSurveyFormView']>;
export type SurveyQuestion = Filled<Schemas['SurveyQuestion']>;
export type PublishedCase = Filled<Schemas['GetPublishedCaseView']>;
export type CaseResult = Filled<Schemas['CaseResult']>;

/** What a person may do with a requirement now; the API lists the names. */
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

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: number | null;
}

/** A person by name. */
export type Person = Lookup;

/** A record by the name that people know it by. */
export interface Lookup {
  id: number;
  name: string;
}
