import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Outcome } from '@/actions/action';
import { runAction } from '@/actions/run';
import type { SavedView } from '@/api/types';
import { undoChange } from '@/api/undo';
import { useMe } from '@/api/useMe';
import { allViewsQuery, changeView, deleteView } from '@/api/views';
import { useFormats } from '@/i18n/useFormats';
import { useCrumb } from '@/lib/crumb';
import { buttonClass, IconButton } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Menu, MenuItem } from '@/ui/Menu';
import { Page } from '@/ui/Page';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { RenameDialog } from './RenameDialog';
import styles from './views.module.css';

type HrefOf = (
  view: SavedView,
) => { to: NonNullable<LinkProps['to']>; search: Record<string, unknown> } | null;

/** All views the person sees, with what is theirs to change. */
export function ViewsPage({ hrefOf }: { hrefOf: HrefOf }) {
  const t = useTranslations('views');
  useCrumb(t('title'));
  const me = useMe();
  const queries = useQueryClient();
  const { data: page, error, refetch } = useQuery(allViewsQuery);
  const [renaming, setRenaming] = useState<SavedView | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ['views'] });

  const act = (label: string, run: () => Promise<Outcome>) =>
    void runAction({ id: 'changeView', label, place: 'page', run });
  const change = (view: SavedView, body: Parameters<typeof changeView>[2]) =>
    act(t('keep'), async () => {
      await changeView(view.id, view.version, body);
      await refresh();
      return { done: t('saved', { name: view.name }) };
    });
  const remove = (view: SavedView) =>
    act(t('delete'), async () => {
      const { changeId } = await deleteView(view.id, view.version);
      await refresh();
      const done = t('deleted', { name: view.name });
      return changeId === null ? { done } : { done, undo: () => undoChange(changeId).then(refresh) };
    });

  return (
    <Page width="wide" title={t('title')} text={t('text')}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : page === undefined ? (
        <SkeletonLines lines={6} />
      ) : page.items.length === 0 ? (
        <EmptyState
          icon="filter"
          title={t('none')}
          action={
            <Link to="/value-delivery/requirements" className={buttonClass({})}>
              {t('toPool')}
            </Link>
          }
        >
          {t('noneText')}
        </EmptyState>
      ) : (
        <Table
          label={t('title')}
          columns={[
            { label: t('name') },
            { label: t('list') },
            { label: t('owner') },
            { label: t('pinned'), width: 104 },
            { label: t('shared'), width: 88 },
            { label: t('changed'), width: 112 },
            { label: t('actions'), hidden: true, width: 40 },
          ]}
        >
          {page.items.map((view) => (
            <ViewLine
              key={view.id}
              view={view}
              mine={view.owner.id === me?.user.id}
              href={hrefOf(view)}
              onChange={(body) => change(view, body)}
              onRename={() => setRenaming(view)}
              onDelete={() => remove(view)}
            />
          ))}
        </Table>
      )}
      {renaming && (
        <RenameDialog
          view={renaming}
          onClose={() => setRenaming(null)}
          onRename={(name) => {
            setRenaming(null);
            change(renaming, { name });
          }}
        />
      )}
    </Page>
  );
}

function ViewLine({
  view,
  mine,
  href,
  onChange,
  onRename,
  onDelete,
}: {
  view: SavedView;
  mine: boolean;
  href: ReturnType<HrefOf>;
  onChange: (body: { pinned?: boolean; shared?: boolean }) => void;
  onRename: () => void;
  onDelete: () => void;
}) {
  const t = useTranslations('views');
  const list = useTranslations('views.listName');
  const format = useFormats();
  const known = list.has(view.list as Parameters<typeof list>[0]);
  return (
    <tr>
      <th scope="row">
        {href ? (
          <Link to={href.to} search={href.search} className={styles.link}>
            {view.name}
          </Link>
        ) : (
          view.name
        )}
      </th>
      <td className={styles.soft}>{known ? list(view.list as Parameters<typeof list>[0]) : view.list}</td>
      <td className={styles.soft}>{mine ? t('mine') : view.owner.name}</td>
      <td>
        <Checkbox
          hideLabel
          label={t('pinOf', { name: view.name })}
          checked={view.pinned}
          onChange={(pinned) => onChange({ pinned })}
        />
      </td>
      <td>
        <Checkbox
          hideLabel
          label={t('shareOf', { name: view.name })}
          checked={view.shared}
          disabled={!mine}
          onChange={(shared) => onChange({ shared })}
        />
      </td>
      <td className={styles.soft}>{format.instant(view.updatedAt)}</td>
      <td>
        {mine && (
          <Menu
            align="end"
            trigger={<IconButton icon="dots" size="small" label={t('actionsOf', { name: view.name })} />}
          >
            <MenuItem icon="edit" label={t('rename')} onSelect={onRename} />
            <MenuItem icon="trash" label={t('delete')} danger onSelect={onDelete} />
          </Menu>
        )}
      </td>
    </tr>
  );
}
