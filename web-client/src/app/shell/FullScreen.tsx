import { Outlet } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { lastUndo } from '@/actions/run';
import { useStore } from '@/lib/store';
import { FurtherTexts } from '../FurtherTexts';
import { OfflineBanner } from './OfflineBanner';

/** The frame of pages that take the whole window: no rail, no top bar, but still ⌘Z and the word that the network is gone. */
export function FullScreen() {
  const t = useTranslations('shell');
  const undo = useStore(lastUndo);
  const actions = useMemo<Action[]>(
    () =>
      undo
        ? [
            {
              id: 'undo',
              label: t('undoLast'),
              icon: 'undo',
              place: 'global',
              shortcut: 'mod+z',
              run: undo,
            },
          ]
        : [],
    [t, undo],
  );
  useActions(actions);
  return (
    <>
      <OfflineBanner />
      <FurtherTexts>
        <Outlet />
      </FurtherTexts>
    </>
  );
}
