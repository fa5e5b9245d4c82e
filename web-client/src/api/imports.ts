import type { components } from './schema.gen';
import type { Filled } from './types';

type Schemas = components['schemas'];

/** Imports by the names that the pages use. */
export type Import = Filled<Schemas['ImportView']>;
export type ImportRow = Filled<Schemas['ListImportsRow']>;
export type ImportKind = Filled<Schemas['ListImportKindsImportKind']>;
export type ImportState = Schemas['ImportState'];
export type ImportChoice = Schemas['ImportChoice'];
export type ImportDuplicates = Schemas['ImportDuplicates'];
export type ImportCounts = Filled<Schemas['ImportCounts']>;
export type ImportFindings = Filled<Schemas['ImportFindings']>;
export type ImportProposal = Filled<Schemas['ImportProposal']>;
export type ImportRemark = Filled<Schemas['ImportRemark']>;

/** What can be corrected; only what is sent changes. */
export interface ImportPatch {
  sheet?: number;
  headerRow?: number | null;
  columns?: Record<string, string | null>;
  duplicates?: ImportDuplicates;
  keepStates?: boolean;
  rows?: Record<string, ImportChoice | null>;
}
