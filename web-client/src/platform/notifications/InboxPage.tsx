import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActionButton } from '@/actions/ActionButton';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { markNotifications, notificationsQuery } from '@/api/notifications';
import type { Notification } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/Skeleton';
import { InboxRow } from './InboxRow';
import styles from './inbox.module.css';
import { sections } from './model';

/** What the person was told: unread first, new ones by themselves. */
export function InboxPage({
  onlyUnread,
  onShow,
}: {
  onlyUnread: boolean;
  onShow: (unread: boolean) => void;
}) {
  const t = useTranslations('notifications');
  const format = useFormats();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const found = useInfiniteQuery(notificationsQuery(onlyUnread));
  const items = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? [], [found.data]);
  const [chosen, setChosen] = useState<number | null>(null);
  const place = items.findIndex((item) => item.id === chosen);
  const current = items[place];
  const someUnread = items.some((item) => item.unread);

  const mark = useCallback(
    async (ids: readonly number[] | null, unread: boolean) => {
      const { changed } = await markNotifications(ids, unread);
      await queries.invalidateQueries({ queryKey: ['notifications'] });
      return changed;
    },
    [queries],
  );
  const read = useCallback(
    (item: Notification) => item.unread && mark([item.id], false).catch(() => undefined),
    [mark],
  );
  const toggle = useCallback(
    (item: Notification): Action => ({
      id: 'markNotification',
      label: item.unread ? t('markRead') : t('markUnread'),
      icon: item.unread ? 'check' : 'bell',
      place: 'selection',
      shortcut: 'e',
      run: async () => void (await mark([item.id], !item.unread)),
    }),
    [mark, t],
  );

  const actions = useMemo<Action[]>(() => {
    const step = (by: number) => {
      const next = items[place < 0 ? 0 : Math.max(0, Math.min(items.length - 1, place + by))];
      if (next) setChosen(next.id);
    };
    const list: Action[] = [
      { id: 'next', label: t('next'), place: 'page', shortcut: 'j', run: () => step(1) },
      { id: 'previous', label: t('previous'), place: 'page', shortcut: 'k', run: () => step(-1) },
    ];
    if (current)
      list.push(toggle(current), {
        id: 'openNotification',
        label: t('open'),
        icon: 'enter',
        place: 'selection',
        shortcut: 'enter',
        run: async () => {
          void read(current);
          await navigate({ to: current.link });
        },
      });
    if (someUnread)
      list.push({
        id: 'markAllRead',
        label: t('markAll'),
        icon: 'check',
        place: 'page',
        shortcut: 'shift+e',
        run: async () => {
          const ids = items.filter((item) => item.unread).map((item) => item.id);
          const count = await mark(null, false);
          return { done: t('markedAll', { count }), undo: () => mark(ids, true) };
        },
      });
    return list;
  }, [current, items, mark, navigate, place, read, someUnread, t, toggle]);
  useActions(actions);
  const markAll = actions.find((action) => action.id === 'markAllRead');

  return (
    <Page title={t('title')} text={t('text')} actions={markAll && <ActionButton action={markAll} />}>
      <div>
        <fieldset className={styles.show}>
          <legend data-hidden-text="">{t('show')}</legend>
          {[false, true].map((unread) => (
            <button
              key={String(unread)}
              type="button"
              aria-pressed={onlyUnread === unread}
              onClick={() => onShow(unread)}
            >
              {unread ? t('unread') : t('all')}
            </button>
          ))}
        </fieldset>
        {found.isError ? (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        ) : found.isPending ? (
          <Waiting />
        ) : items.length === 0 ? (
          <EmptyState icon="inbox" title={onlyUnread ? t('emptyUnread') : t('empty')}>
            {onlyUnread ? t('emptyUnreadText') : t('emptyText')}
          </EmptyState>
        ) : (
          sections(items, format.today).map((section) => (
            <section key={`${section.name}-${section.items[0]?.id}`} className={styles.section}>
              <h2 className={styles.heading}>{t(section.name)}</h2>
              <ul>
                {section.items.map((item) => (
                  <InboxRow
                    key={item.id}
                    item={item}
                    chosen={item.id === chosen}
                    onOpen={() => void read(item)}
                    toggle={toggle(item)}
                  />
                ))}
              </ul>
            </section>
          ))
        )}
        {found.hasNextPage && (
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </div>
    </Page>
  );
}

function Waiting() {
  return (
    <div className={styles.waiting}>
      {[68, 52, 74, 60, 48].map((width) => (
        <Skeleton key={width} width={`${width}%`} />
      ))}
    </div>
  );
}
