import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Outcome } from '@/actions/action';
import { tell } from '@/actions/run';
import { Problem } from '@/api/problem';
import { toast, toastProblem } from '@/ui/toast';
import type { Column } from './column';
import { readCells } from './paste';

export interface Place {
  row: number;
  column: number;
}

export interface Editing {
  at: Place | null;
  /** Opens the editor in this cell, or in the next cell to the right that can be edited. */
  startNear: (row: number, column: number) => void;
  commit: (text: string, then: 'stay' | 'next') => void;
  cancel: () => void;
  paste: (text: string, row: number, column: number) => void;
  saving: boolean;
  /** Somebody changed the same cell meanwhile: both versions, until one is chosen. */
  clash: Clash | null;
}

interface Clash {
  field: { name: string; label: string; mine: string; theirs: string };
  keepMine: () => void;
  takeTheirs: () => void;
}

const canEdit = <Row>(column: Column<Row> | undefined, row: Row | undefined): boolean =>
  column?.edit !== undefined && row !== undefined && (column.edit.allowed?.(row) ?? true);

/** Editing in place, and pasting a block of cells from a spreadsheet. */
export function useEditing<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  onEdit: ((row: Row, patch: Record<string, unknown>) => Promise<Outcome | undefined>) | undefined,
  /** The row as it is stored now; undefined where the list does not show it any more. */
  reread: (row: Row) => Promise<Row | undefined>,
): Editing {
  const t = useTranslations('grid');
  const [at, setAt] = useState<Place | null>(null);
  const [saving, setSaving] = useState(false);

  const startNear = useCallback(
    (row: number, column: number) => {
      if (!onEdit) return;
      const order = [...columns.keys()].map((offset) => (column + offset) % columns.length);
      const found = order.find((one) => canEdit(columns[one], rows[row]));
      if (found !== undefined) setAt({ row, column: found });
    },
    [onEdit, columns, rows],
  );

  const [clash, setClash] = useState<Clash | null>(null);
  const save = useCallback(
    async (row: Row, column: Column<Row>, text: string, patch: Record<string, unknown>) => {
      if (!onEdit || !column.edit) return;
      const { edit } = column;
      setSaving(true);
      try {
        const outcome = await onEdit(row, patch);
        setClash(null);
        if (outcome) tell(outcome);
      } catch (error) {
        const now = error instanceof Problem && error.stale ? await reread(row) : undefined;
        if (now === undefined) toastProblem(error, t('editFailed'));
        else if (edit.value(now) === edit.value(row)) await save(now, column, text, patch);
        else
          setClash({
            field: {
              name: column.id,
              label: column.label,
              mine: edit.options?.find((one) => one.value === text)?.label ?? text,
              theirs: column.text(now),
            },
            keepMine: () => void save(now, column, text, patch),
            takeTheirs: () => setClash(null),
          });
      } finally {
        setSaving(false);
      }
    },
    [onEdit, reread, t],
  );

  const commit = useCallback(
    (text: string, then: 'stay' | 'next') => {
      const row = at && rows[at.row];
      const column = at ? columns[at.column] : undefined;
      const edit = column?.edit;
      if (!at || !row || !column || !edit) return;
      if (text !== edit.value(row)) {
        const patch = edit.patch(text);
        if (patch === null) {
          toast({ title: t('unread', { text }), kind: 'problem' });
          return;
        }
        void save(row, column, text, patch);
      }
      if (then === 'next') startNear(at.row, (at.column + 1) % columns.length);
      else setAt(null);
    },
    [at, rows, columns, save, startNear, t],
  );

  const paste = useCallback(
    (text: string, top: number, left: number) => {
      if (!onEdit) return;
      const changes = new Map<Row, Record<string, unknown>>();
      let refused = 0;
      for (const [down, cells] of readCells(text).entries()) {
        const row = rows[top + down];
        for (const [across, cell] of cells.entries()) {
          const column = columns[left + across];
          const patch =
            row !== undefined && canEdit(column, row) ? (column?.edit?.patch(cell.trim()) ?? null) : null;
          if (row === undefined || patch === null) refused++;
          else changes.set(row, { ...changes.get(row), ...patch });
        }
      }
      void pasteAll(changes, onEdit).then(({ saved, undo, error }) => {
        if (error !== null) toastProblem(error, t('editFailed'));
        const done = refused > 0 ? t('pastedSome', { saved, refused }) : t('pasted', { saved });
        if (saved > 0 || refused > 0) tell(undo ? { done, undo } : { done });
      });
    },
    [rows, columns, onEdit, t],
  );

  const cancel = useCallback(() => setAt(null), []);
  return useMemo(
    () => ({ at, startNear, commit, cancel, paste, saving, clash }),
    [at, startNear, commit, cancel, paste, saving, clash],
  );
}

/** One after the other: each change has its own version to prove, and the first refusal stops the rest. */
async function pasteAll<Row>(
  changes: ReadonlyMap<Row, Record<string, unknown>>,
  onEdit: (row: Row, patch: Record<string, unknown>) => Promise<Outcome | undefined>,
) {
  const undos: (() => Promise<unknown>)[] = [];
  let saved = 0;
  let error: unknown = null;
  for (const [row, patch] of changes) {
    try {
      const outcome = await onEdit(row, patch);
      if (outcome?.undo) undos.push(outcome.undo);
      saved++;
    } catch (refusal) {
      error = refusal;
      break;
    }
  }
  const undo = async () => {
    for (const one of undos.reverse()) await one();
  };
  return { saved, error, undo: undos.length > 0 ? undo : undefined };
}
