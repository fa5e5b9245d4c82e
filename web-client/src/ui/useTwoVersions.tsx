import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Problem } from '@/api/problem';
import { toastProblem } from './toast';

const ConflictDialog = lazy(async () => ({ default: (await import('./ConflictDialog')).ConflictDialog }));

/** How a record's form reads: each field by its name on the page, and what stands in it in words. What has no words asks nothing. */
export type FieldWords<F> = (
  form: F,
) => Partial<Record<keyof F & string, readonly [label: string, text: string]>>;

/**
 * Saves what a form changed of a record, as it stood when the form was opened. When somebody was faster, both versions are shown
 * field by field and what is chosen is saved; fields that only they changed stay theirs and ask nothing.
 */
export function useTwoVersions<R, F extends object>({
  record,
  formOf,
  words,
  read,
  save,
  create,
  onTheirs,
}: {
  /** None for a new one. */
  record: R | undefined;
  formOf: (record: R) => F;
  words: FieldWords<F>;
  /** The record as it stands now. */
  read: (record: R) => Promise<{ value: R }>;
  /** Sends what differs between the two forms, at the record's version. */
  save: (record: R, before: F, after: F) => Promise<unknown>;
  create?: (form: F) => Promise<unknown>;
  onTheirs?: (current: R) => void;
}): {
  /** `from` is what was begun with, where that is later than the hook's first call. */
  save: (form: F, from?: R) => Promise<void>;
  conflict: ReactNode;
} {
  const ui = useTranslations('ui');
  const queries = useQueryClient();
  const [begun] = useState(record);
  const [clash, setClash] = useState<{ mine: F; before: F; current: R } | null>(null);
  const [busy, setBusy] = useState(false);

  const differing = (before: F, mine: F, theirs: F) => {
    const [old, now, other] = [words(before), words(mine), words(theirs)];
    return (Object.keys(now) as (keyof F & string)[]).flatMap((name) => {
      const [label = '', text = ''] = now[name] ?? [];
      const there = other[name]?.[1] ?? '';
      return text !== (old[name]?.[1] ?? '') && text !== there
        ? [{ name, label, mine: text, theirs: there }]
        : [];
    });
  };
  /** Their version with these fields of mine laid over it. */
  const merged = (before: F, mine: F, theirs: F, kept: readonly string[]): F => {
    const asked = new Set<string>(differing(before, mine, theirs).map((field) => field.name));
    const [old, now] = [words(before), words(mine)];
    const touched = (name: string, value: unknown) =>
      name in now
        ? Reflect.get(now, name)?.[1] !== Reflect.get(old, name)?.[1]
        : JSON.stringify(value) !== JSON.stringify(Reflect.get(before, name));
    const own = Object.entries(mine).filter(([name, value]) =>
      asked.has(name) ? kept.includes(name) : touched(name, value),
    );
    return { ...theirs, ...Object.fromEntries(own) };
  };

  const attempt = async (seen: R, before: F, after: F): Promise<void> => {
    try {
      await save(seen, before, after);
      setClash(null);
    } catch (refusal) {
      if (!(refusal instanceof Problem && refusal.stale)) throw refusal;
      const current = (await read(seen)).value;
      const theirs = formOf(current);
      if (differing(before, after, theirs).length === 0)
        await attempt(current, theirs, merged(before, after, theirs, []));
      else setClash({ mine: after, before, current });
    }
  };

  const choose = async (kept: readonly string[]) => {
    if (!clash) return;
    setBusy(true);
    const theirs = formOf(clash.current);
    await attempt(clash.current, theirs, merged(clash.before, clash.mine, theirs, kept))
      .catch((refusal: unknown) => toastProblem(refusal, ui('conflictSave')))
      .finally(() => setBusy(false));
  };
  const takeTheirs = () => {
    if (!clash) return;
    setClash(null);
    void queries.invalidateQueries();
    onTheirs?.(clash.current);
  };

  const conflict = clash && (
    <Suspense>
      <ConflictDialog
        fields={differing(clash.before, clash.mine, formOf(clash.current))}
        busy={busy}
        onSave={(kept) => void choose(kept)}
        onTakeTheirs={takeTheirs}
        onClose={() => setClash(null)}
      />
    </Suspense>
  );
  return {
    save: async (form, from = begun) => {
      if (from === undefined) await create?.(form);
      else await attempt(from, formOf(from), form);
    },
    conflict,
  };
}
