import { Dialog } from '@base-ui/react/dialog';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCurrentActions } from '@/actions/registry';
import { runAction } from '@/actions/run';
import { searchQuery } from '@/api/search';
import { classes } from '@/lib/classes';
import { isComposing } from '@/lib/keyboard';
import { useDebounced } from '@/lib/useDebounced';
import dialogStyles from '@/ui/Dialog.module.css';
import { Icon } from '@/ui/Icon';
import { Kbd } from '@/ui/Kbd';
import popup from '@/ui/popup.module.css';
import { moduleIcons } from '../destinations';
import { paletteOpen } from '../paletteState';
import { useDestinations } from '../useDestinations';
import { matches } from './match';
import styles from './Palette.module.css';

interface Entry {
  key: string;
  group: string;
  label: string;
  detail?: string | undefined;
  icon?: Parameters<typeof Icon>[0]['name'] | undefined;
  shortcut?: string | undefined;
  run: () => void;
}

/** ⌘K: what can be done with the selection, where to go, and what the server finds. */
export default function Palette() {
  const t = useTranslations('shell');
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const entries = useEntries(text);
  const current = Math.min(active, entries.list.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && entries.list.length > 0) {
      event.preventDefault();
      setActive((current + step + entries.list.length) % entries.list.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const entry = entries.list[current];
      if (entry) choose(entry);
    }
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && paletteOpen.set(false)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogStyles.backdrop} />
        <Dialog.Popup className={classes(popup.popup, styles.palette)} aria-label={t('searchLabel')}>
          <div className={styles.field}>
            <Icon name="search" />
            <input
              className={styles.input}
              role="combobox"
              aria-expanded="true"
              aria-controls={listId}
              aria-activedescendant={entries.list[current] ? `${listId}-${current}` : undefined}
              aria-label={t('searchLabel')}
              placeholder={t('search')}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setActive(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <div id={listId} role="listbox" aria-label={t('searchLabel')} className={styles.list}>
            {entries.list.map((entry, index) => (
              <EntryRow
                key={entry.key}
                id={`${listId}-${index}`}
                entry={entry}
                heading={entry.group === entries.list[index - 1]?.group ? null : entry.group}
                active={index === current}
                onPoint={() => setActive(index)}
              />
            ))}
          </div>
          <p className={styles.status} role="status">
            {entries.searching
              ? t('paletteSearching')
              : entries.failed
                ? t('paletteFailed')
                : entries.list.length === 0
                  ? t('paletteNone', { text })
                  : t('paletteHint')}
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const foundKinds = [
  'requirement',
  'customer',
  'contact',
  'contract',
  'feature',
  'syncMeeting',
  'user',
] as const;
const isFoundKind = (kind: string): kind is (typeof foundKinds)[number] =>
  foundKinds.some((known) => known === kind);

/** Hits of one kind stand together; the kind with the best hit comes first. */
function byKind<Hit extends { kind: string }>(hits: readonly Hit[]): Hit[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const kind = isFoundKind(hit.kind) ? hit.kind : '';
    groups.set(kind, [...(groups.get(kind) ?? []), hit]);
  }
  return [...groups.values()].flat();
}

function choose(entry: Entry) {
  paletteOpen.set(false);
  entry.run();
}

function EntryRow({
  id,
  entry,
  heading,
  active,
  onPoint,
}: {
  id: string;
  entry: Entry;
  heading: string | null;
  active: boolean;
  onPoint: () => void;
}) {
  return (
    <>
      {heading !== null && (
        <div className={popup.label} role="presentation">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox that owns this option */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={active}
        ref={active ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
        className={popup.item}
        data-highlighted={active || undefined}
        onPointerMove={active ? undefined : onPoint}
        onClick={() => choose(entry)}
      >
        {entry.icon && <Icon name={entry.icon} />}
        <span className={popup.grow}>{entry.label}</span>
        {entry.detail && <span className={popup.detail}>{entry.detail}</span>}
        {entry.shortcut && <Kbd shortcut={entry.shortcut} />}
      </div>
    </>
  );
}

/** Everything that matches the text, in the order of the groups. */
function useEntries(text: string): { list: Entry[]; searching: boolean; failed: boolean } {
  const t = useTranslations('shell');
  const navigate = useNavigate();
  const actions = useCurrentActions();
  const destinations = useDestinations();
  const wanted = useDeferredValue(text.trim());
  const asked = useDebounced(wanted, 150);
  const search = useQuery({
    ...searchQuery(asked),
    enabled: asked.length > 1,
    placeholderData: (before) => before,
  });

  const list = useMemo(() => {
    const groups = {
      selection: t('paletteActions'),
      create: t('palettePage'),
      page: t('palettePage'),
      global: t('paletteGlobal'),
    };
    const ofPlace = (...places: (keyof typeof groups)[]): Entry[] =>
      actions
        .filter(
          (one) =>
            one.id !== 'palette' && places.includes(one.place) && matches(wanted, one.label, one.words),
        )
        .map((one) => ({
          key: `action-${one.id}`,
          group: groups[one.place],
          label: one.label,
          detail: one.disabled,
          icon: one.icon,
          shortcut: one.shortcut,
          run: () => void runAction(one),
        }));
    const places: Entry[] = destinations
      .filter((one) => matches(wanted, t(`destination.${one.name}`), one.words))
      .map((one) => ({
        key: `to-${one.name}`,
        group: t('paletteGoTo'),
        label: t(`destination.${one.name}`),
        detail: t(`module.${one.module}`),
        icon: one.icon ?? moduleIcons[one.module],
        run: () => void navigate({ to: one.to }),
      }));
    const found: Entry[] =
      wanted.length > 1
        ? byKind(search.data?.items ?? []).map((hit) => ({
            key: `hit-${hit.kind}-${hit.id}`,
            group: isFoundKind(hit.kind) ? t(`found.${hit.kind}`) : t('paletteFound'),
            label: hit.title,
            detail: hit.key ?? hit.detail ?? undefined,
            icon: 'right',
            run: () => void navigate({ href: hit.url }),
          }))
        : [];
    return [...ofPlace('selection'), ...places, ...found, ...ofPlace('create', 'page'), ...ofPlace('global')];
  }, [actions, destinations, navigate, search.data, t, wanted]);

  return { list, searching: search.isFetching, failed: search.isError };
}
