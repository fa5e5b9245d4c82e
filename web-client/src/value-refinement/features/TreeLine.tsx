import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/ui/Button';
import { Icon, type IconName } from '@/ui/Icon';
import { Menu, MenuItem, MenuSeparator } from '@/ui/Menu';
import styles from './features.module.css';
import { NameInput } from './NameInput';
import type { TreeRow } from './tree';

export type Verb = 'addModule' | 'addFeature' | 'rename' | 'move' | 'archive';

const icons: Record<TreeRow['kind'], IconName> = { product: 'box', module: 'columns', feature: 'refine' };

/** What a line may have done to it: a feature has nothing under it, a product does not move. */
export function verbsOf(row: TreeRow): Verb[] {
  if (row.kind === 'feature') return ['rename', 'move', 'archive'];
  if (row.kind === 'module') return ['addFeature', 'addModule', 'rename', 'move', 'archive'];
  return ['addModule', 'addFeature', 'rename', 'archive'];
}

export function TreeLine({
  row,
  current,
  renaming,
  canEdit,
  onCurrent,
  onFold,
  onVerb,
  onRename,
  onKey,
}: {
  row: TreeRow;
  current: boolean;
  renaming: boolean;
  canEdit: boolean;
  onCurrent: () => void;
  onFold: () => void;
  onVerb: (verb: Verb) => void;
  onRename: (name: string | null) => void;
  onKey: (event: KeyboardEvent) => void;
}) {
  const t = useTranslations('features');
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-selected={current}
      aria-expanded={row.hasChildren ? row.expanded : undefined}
      aria-label={row.name}
      tabIndex={current ? 0 : -1}
      data-row={row.key}
      data-kind={row.kind}
      className={styles.line}
      style={{ paddingLeft: (row.level - 1) * 20 + 4 }}
      onClick={onCurrent}
      onFocus={onCurrent}
      onKeyDown={onKey}
      onDoubleClick={canEdit ? () => onVerb('rename') : undefined}
    >
      <span className={styles.fold}>
        {row.hasChildren && (
          <IconButton
            icon={row.expanded ? 'down' : 'right'}
            size="small"
            tabIndex={-1}
            label={row.expanded ? t('fold') : t('unfold')}
            onClick={onFold}
          />
        )}
      </span>
      <Icon name={icons[row.kind]} size={14} />
      {renaming ? (
        <NameInput
          label={t(`nameOf.${row.kind}`)}
          start={row.name}
          onKeep={onRename}
          onLeave={() => onRename(null)}
        />
      ) : (
        <span className={styles.name}>
          {row.name}
          {row.description && <small>{row.description}</small>}
        </span>
      )}
      {row.open > 0 && row.kind !== 'product' && (
        <Link
          className={styles.open}
          to="/value-delivery/requirements"
          search={{ [row.kind]: String(row.id), status: ['new', 'screened', 'reopened'] }}
          tabIndex={-1}
          aria-label={t('open', { count: row.open })}
          title={t('open', { count: row.open })}
        >
          {row.open}
        </Link>
      )}
      {row.open > 0 && row.kind === 'product' && <span className={styles.sum}>{row.open}</span>}
      {canEdit && (
        <Menu
          align="end"
          trigger={
            <IconButton icon="dots" size="small" tabIndex={-1} label={t('actionsOf', { name: row.name })} />
          }
        >
          {verbsOf(row).map((verb) => (
            <span key={verb}>
              {verb === 'archive' && <MenuSeparator />}
              <MenuItem
                label={t(verb)}
                shortcut={verb === 'rename' ? 'f2' : undefined}
                danger={verb === 'archive'}
                onSelect={() => onVerb(verb)}
              />
            </span>
          ))}
        </Menu>
      )}
    </div>
  );
}
