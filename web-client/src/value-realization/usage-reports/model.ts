import type { components } from '@/api/schema.gen';
import type { Filled } from '@/api/types';

type Schemas = components['schemas'];

export type UsageReport = Filled<Schemas['UsageReportView']>;
export type PublishedReport = Filled<Schemas['GetPublishedReportView']>;
export type Sheet = Filled<Schemas['ReportSheet']>;
export type Section = Filled<Schemas['ReportSection']>;
export type Finding = Filled<Schemas['ReportFinding']>;
export type Suggestion = Filled<Schemas['ReportSuggestion']>;
export type IdleFeature = Filled<Schemas['IdleFeature']>;
export type Result = Filled<Schemas['ReportResult']>;
export type Usage = Filled<Schemas['CustomerUsageView']>;
export type FeatureUsage = Filled<Schemas['FeatureUsage']>;
export type Edits = Schemas['ReportEdits'];
export type DueReport = Filled<Schemas['DueReport']>;
export type Rhythm = Filled<Schemas['UsageReportRule']>;
export type State = Schemas['UsageReportState'];
export type Language = Schemas['ReportLanguage'];

/** What a sheet shows, whoever reads it. */
export interface Shown {
  title: string;
  customerName: string;
  fromOn: string;
  toOn: string;
  language: Language;
  introduction: string | null;
  builtAt: string;
  presentedOn: string | null;
  presentedByName: string | null;
  sheet: Sheet;
}

export const sectionKeys = ['summary', 'used', 'idle', 'similar', 'improve', 'results', 'method'] as const;
export type SectionKey = (typeof sectionKeys)[number];
export const isSection = (key: string): key is SectionKey => sectionKeys.some((known) => known === key);

export const states = ['draft', 'inReview', 'approved', 'presented'] as const;
export const stateTone = { draft: undefined, inReview: 'warn', approved: 'info', presented: 'good' } as const;

/** A part that somebody may write anew or leave out. */
export type Part =
  | { kind: 'section'; section: Section }
  | { kind: 'finding'; finding: Pick<Finding, 'key' | 'text' | 'builtText' | 'isHidden'> }
  | { kind: 'suggestion'; suggestion: Suggestion | null };

/** Uses against before, as a share; null where there was nothing before. */
export const changeOf = ({ uses, usesBefore }: Pick<FeatureUsage, 'uses' | 'usesBefore'>): number | null =>
  usesBefore === 0 ? null : (uses - usesBefore) / usesBefore;

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** The calendar quarter before a day's own: what a regular report is about. */
export function lastQuarter(today: string): { from: string; to: string } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const begin = Math.floor((month - 1) / 3) * 3;
  return { from: day(new Date(Date.UTC(year, begin - 3, 1))), to: day(new Date(Date.UTC(year, begin, 0))) };
}

/** A key that no suggestion has yet. */
export function ownKey(suggestions: readonly Pick<Suggestion, 'key'>[]): string {
  let number = 1;
  while (suggestions.some((one) => one.key === `own-${number}`)) number++;
  return `own-${number}`;
}
