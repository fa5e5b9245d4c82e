import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Problem } from '@/api/problem';

const ConflictDialog = lazy(async () => ({ default: (await import('@/ui/ConflictDialog')).ConflictDialog }));

/** A stale write: what I began with, what I wrote, and what somebody has made of it meanwhile. */
interface Clash<Draft> {
  before: Draft;
  mine: Draft;
  theirs: Draft;
  /** Saves over theirs. */
  save: (merged: Draft) => Promise<unknown>;
}

/**
 * Saves a draft; when somebody was faster, shows both versions field by field and saves what is chosen. `words` says each field as
 * people read it, `label` names it.
 */
export function useConflict<Draft extends object>({
  words,
  label,
  onDone,
}: {
  words: (draft: Draft) => Readonly<Record<string, string>>;
  label: (name: string) => string;
  onDone: () => void;
}): {
  dialog: ReactNode;
  save: (
    before: Draft,
    mine: Draft,
    write: (before: Draft, mine: Draft, etag: string) => Promise<unknown>,
    etag: string,
    read: () => Promise<{ draft: Draft; etag: string }>,
  ) => Promise<void>;
} {
  const [clash, setClash] = useState<Clash<Draft> | null>(null);

  const save: ReturnType<typeof useConflict<Draft>>['save'] = async (before, mine, write, etag, read) => {
    try {
      await write(before, mine, etag);
    } catch (error) {
      if (!(error instanceof Problem && error.stale)) throw error;
      const now = await read();
      setClash({
        before,
        mine,
        theirs: now.draft,
        save: (merged) => save(now.draft, merged, write, now.etag, read),
      });
      return;
    }
    onDone();
  };

  const fields = () => {
    if (!clash) return [];
    const [old, mine, theirs] = [words(clash.before), words(clash.mine), words(clash.theirs)];
    return Object.keys(mine)
      .filter((name) => mine[name] !== old[name] && mine[name] !== theirs[name])
      .map((name) => ({ name, label: label(name), mine: mine[name] ?? '', theirs: theirs[name] ?? '' }));
  };

  return {
    save,
    dialog: clash && (
      <Suspense>
        <ConflictDialog
          fields={fields()}
          onClose={() => setClash(null)}
          onTakeTheirs={() => {
            setClash(null);
            onDone();
          }}
          onSave={(kept) => {
            // What only I have touched goes along with what I chose to keep.
            const old = words(clash.before);
            const mine = words(clash.mine);
            const theirs = words(clash.theirs);
            const names = Object.keys(mine).filter(
              (name) => kept.includes(name) || (mine[name] !== old[name] && theirs[name] === old[name]),
            );
            const merged = {
              ...clash.theirs,
              ...Object.fromEntries(names.map((name) => [name, Reflect.get(clash.mine, name)])),
            };
            setClash(null);
            void clash.save(merged).catch(() => undefined);
          }}
        />
      </Suspense>
    ),
  };
}
