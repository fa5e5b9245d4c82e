import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { lastUndo } from '@/actions/run';
import { railCrowded, railFolded } from '@/lib/rail';
import { useStore } from '@/lib/store';
import { PeekSlot } from '@/ui/Peek';
import { paletteOpen } from '../paletteState';
import { OfflineBanner } from './OfflineBanner';
import { Rail } from './Rail';
import styles from './Shell.module.css';
import { TopBar } from './TopBar';

const Palette = lazy(() => import('../palette/Palette'));

/** The frame of every page after the sign-in: rail, top bar, page, and a column for the peek. */
export function Shell() {
  const t = useTranslations('shell');
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const crowded = useStore(railCrowded);
  const folded = useStore(railFolded) || crowded;
  const open = useStore(paletteOpen);
  const undo = useStore(lastUndo);

  const actions = useMemo<Action[]>(() => {
    const list: Action[] = [
      {
        id: 'palette',
        label: t('searchLabel'),
        place: 'global',
        shortcut: 'mod+k',
        run: () => paletteOpen.set((now) => !now),
      },
    ];
    if (undo)
      list.push({
        id: 'undo',
        label: t('undoLast'),
        icon: 'undo',
        place: 'global',
        shortcut: 'mod+z',
        run: undo,
      });
    return list;
  }, [t, undo]);
  useActions(actions);

  return (
    <PeekSlot value={slot}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <div className={styles.app} data-folded={folded || undefined}>
        <Rail folded={folded} crowded={crowded} />
        <div className={styles.page}>
          <OfflineBanner />
          <TopBar />
          <main id="content" className={styles.content} tabIndex={-1}>
            {/* A part that is still on its way must not take the frame away with it. */}
            <Suspense fallback={<div aria-busy="true" />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
        <div ref={setSlot} className={styles.slot} />
      </div>
      {open && (
        <Suspense>
          <Palette />
        </Suspense>
      )}
    </PeekSlot>
  );
}
