/** The API's import shapes by the names that the pages use. */
export type ImportState = 'mapping' | 'ready' | 'running' | 'done' | 'failed' | 'undoing' | 'undone';
export type ImportChoice = 'create' | 'merge' | 'skip';
export type ImportDuplicates = 'same' | 'all' | 'none';

export interface ImportFieldChoice {
  name: string;
  title: string;
}

export interface ImportKind {
  kind: string;
  title: string;
  fields: ImportFieldChoice[];
  needed: string[];
}

export interface ImportColumn {
  header: string;
  repeats: number;
  field: string | null;
  samples: string[];
  filled: number;
}

export interface ImportRemark {
  field: string | null;
  code: string;
  detail: string;
  value: string | null;
}

export interface ImportPreviewRow {
  row: number;
  title: string;
  values: Record<string, string>;
  extra: Record<string, string>;
  problems: ImportRemark[];
  notes: ImportRemark[];
}

export interface ImportCounts {
  create: number;
  update: number;
  unchanged: number;
  merge: number;
  skip: number;
  fail: number;
  undone: number;
  kept: number;
}

export interface ImportProposal {
  row: number;
  title: string;
  recordId: number | null;
  ofRow: number | null;
  ofTitle: string;
  same: boolean;
  choice: ImportChoice;
}

export interface ImportFailure {
  row: number;
  title: string;
  problems: ImportRemark[];
}

export interface ImportNoteCount {
  field: string | null;
  code: string;
  detail: string;
  count: number;
  firstRow: number;
}

export interface ImportFindings {
  duplicates: ImportProposal[];
  failures: ImportFailure[];
  notes: ImportNoteCount[];
}

export interface Import {
  id: number;
  kind: string;
  state: ImportState;
  fileName: string;
  source: string;
  encoding: string;
  sheet: string;
  sheets: { index: number; name: string; visible: boolean }[];
  headerRow: number;
  rows: number;
  totalsRows: number[];
  columns: ImportColumn[];
  mappingFrom: 'guessed' | 'remembered' | 'byHand';
  fields: ImportFieldChoice[];
  missing: string[];
  settings: {
    duplicates: ImportDuplicates;
    keepStates: boolean;
    rows: Record<string, ImportChoice>;
  };
  preview: ImportPreviewRow[];
  counts: ImportCounts | null;
  findings: ImportFindings | null;
  jobId: number | null;
  createdBy: { id: number; name: string } | null;
  createdAt: string;
  finishedAt: string | null;
  undoneAt: string | null;
  version: number;
}

export interface ImportPatch {
  sheet?: number;
  headerRow?: number | null;
  columns?: Record<string, string | null>;
  duplicates?: ImportDuplicates;
  keepStates?: boolean;
  rows?: Record<string, ImportChoice | null>;
}

export interface ImportRow {
  id: number;
  kind: string;
  state: ImportState;
  fileName: string;
  source: string;
  rows: number;
  userId: number | null;
  userName: string | null;
  createdAt: string;
  finishedAt: string | null;
  undoneAt: string | null;
  version: number;
}
