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

/** The part as it stands in a version of the report. */
export function partIn({ sheet }: Pick<UsageReport, 'sheet'>, part: Part): Part {
  if (!sheet) return part;
  if (part.kind === 'section') {
    const section = sheet.sections.find((one) => one.key === part.section.key);
    return section ? { kind: 'section', section } : part;
  }
  if (part.kind === 'finding') {
    const findings = [...sheet.sections.flatMap((one) => one.findings), ...sheet.idle];
    const finding = findings.find((one) => one.key === part.finding.key);
    return finding ? { kind: 'finding', finding } : part;
  }
  const suggestion = sheet.suggestions.find((one) => one.key === part.suggestion?.key);
  return suggestion ? { kind: 'suggestion', suggestion } : part;
}

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
