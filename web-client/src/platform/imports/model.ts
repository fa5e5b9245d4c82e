import type { Import, ImportCounts, ImportState } from '@/api/imports';
import type { MarkShape } from '@/ui/Mark';

export const stateShapes: Record<ImportState, MarkShape> = {
  mapping: 'dashed',
  ready: 'half',
  running: 'half',
  done: 'check',
  failed: 'bang',
  undoing: 'back',
  undone: 'back',
};

export const outcomes = ['create', 'update', 'merge', 'unchanged', 'skip', 'fail'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeShapes: Record<Outcome, MarkShape> = {
  create: 'check',
  update: 'up',
  merge: 'merged',
  unchanged: 'dashed',
  skip: 'pause',
  fail: 'bang',
};

/** The steps that people see; which of them is the present one. */
export const steps = ['upload', 'columns', 'count', 'run', 'result'] as const;
export type Step = (typeof steps)[number];

export function stepOf(one: Pick<Import, 'state' | 'counts'>): Step {
  if (one.state === 'mapping') return 'columns';
  if (one.state === 'ready') return one.counts === null ? 'columns' : 'count';
  return one.state === 'running' || one.state === 'undoing' ? 'run' : 'result';
}

/** Rows that a run changes something for. */
export const changing = (counts: ImportCounts): number => counts.create + counts.update + counts.merge;

/** Fields that more than one column would fill: the last one wins on the server, so people are told. */
export function takenTwice(columns: readonly { field: string | null }[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { field } of columns) {
    if (field === null) continue;
    if (seen.has(field)) twice.add(field);
    seen.add(field);
  }
  return [...twice];
}

/** Pasted text as the file that the reader takes: a table from a spreadsheet has tabs, other text is as it is. */
export function fileOfText(text: string, name: string): File {
  const tabbed = text.split('\n', 5).some((line) => line.includes('\t'));
  return new File(['\uFEFF', text], `${name}.${tabbed ? 'tsv' : 'csv'}`, { type: 'text/csv' });
}

/** What a cell of a preview says at most; the rest is in its title. */
export const brief = (text: string, most = 80): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
