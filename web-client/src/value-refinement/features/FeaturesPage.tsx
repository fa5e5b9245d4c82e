import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import type { FeatureKind } from '@/api/workplace';
import { isComposing } from '@/lib/keyboard';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Page } from '@/ui/Page';
import { SkeletonLines } from '@/ui/Skeleton';
import { TextField } from '@/ui/TextField';
import { treeQuery } from './api';
import styles from './features.module.css';
import { MoveDialog } from './MoveDialog';
import { NameInput } from './NameInput';
import { TreeLine, type Verb } from './TreeLine';
import { rowsOf, type TreeRow } from './tree';
import { useTreeChanges } from './useTreeChanges';

interface Adding {
  under: TreeRow | null;
  kind: FeatureKind | 'product';
}

/** Products with their modules and features: one tree, changed where it stands. */
export function FeaturesPage() {
  const t = useTranslations('features');
  const canEdit = may(useMe(), 'features.edit');
  const { data: products = [], error, isPending, refetch } = useQuery(treeQuery);
  const changes = useTreeChanges();
  const [text, setText] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [adding, setAdding] = useState<Adding | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [moving, setMoving] = useState<TreeRow | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(products, folded, text), [products, folded, text]);
  const current = Math.max(
    0,
    rows.findIndex((row) => row.key === currentKey),
  );

  const actions = useMemo<Action[]>(
    () =>
      canEdit
        ? [
            {
              id: 'createProduct',
              label: t('newProduct'),
              icon: 'plus',
              place: 'create',
              shortcut: 'c',
              words: 'xjcp xinjianchanpin new product',
              run: () => setAdding({ under: null, kind: 'product' }),
            },
          ]
        : [],
    [canEdit, t],
  );
  useActions(actions);

  const fold = (row: TreeRow, shut: boolean) =>
    setFolded((before) => {
      const after = new Set(before);
      if (shut) after.add(row.key);
      else after.delete(row.key);
      return after;
    });
  const go = (row: TreeRow | undefined) => {
    if (!row) return;
    setCurrentKey(row.key);
    tree.current?.querySelector<HTMLElement>(`[data-row="${row.key}"]`)?.focus();
  };
  const act = (row: TreeRow, verb: Verb) => {
    if (verb === 'rename') setRenaming(row.key);
    else if (verb === 'move') setMoving(row);
    else if (verb === 'archive') void changes.archive(row);
    else {
      fold(row, false);
      setAdding({ under: row, kind: verb === 'addModule' ? 'module' : 'feature' });
    }
  };
  const keys = (row: TreeRow) => (event: KeyboardEvent) => {
    if (isComposing(event) || event.target !== event.currentTarget) return;
    const does: Record<string, () => void> = {
      ArrowDown: () => go(rows[current + 1]),
      ArrowUp: () => go(rows[current - 1]),
      j: () => go(rows[current + 1]),
      k: () => go(rows[current - 1]),
      Home: () => go(rows[0]),
      End: () => go(rows.at(-1)),
      ArrowRight: () => (row.hasChildren && !row.expanded ? fold(row, false) : go(rows[current + 1])),
      ArrowLeft: () =>
        row.hasChildren && row.expanded && text === ''
          ? fold(row, true)
          : go(rows.find((one) => one.key === row.parentKey)),
      ...(canEdit ? { F2: () => act(row, 'rename') } : {}),
    };
    const does1 = does[event.key];
    if (!does1) return;
    event.preventDefault();
    event.stopPropagation();
    does1();
  };
  const newName = (place: Adding) => (
    <div
      className={styles.line}
      style={{ paddingLeft: ((place.under?.level ?? 0) + 0) * 20 + 4 + 44 }}
      key="adding"
    >
      <NameInput
        label={t(`nameOf.${place.kind}`)}
        start=""
        onLeave={() => setAdding(null)}
        onKeep={(name) => {
          setAdding(null);
          void changes.add(place.under, place.kind, name);
        }}
      />
    </div>
  );
  const movingProduct = products.find((one) => one.id === moving?.productId);

  return (
    <Page title={t('title')} text={t('text')}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <SkeletonLines lines={12} />
      ) : products.length === 0 && adding === null ? (
        <EmptyState
          icon="box"
          title={t('empty')}
          action={
            canEdit && (
              <Button tone="primary" icon="plus" onClick={() => setAdding({ under: null, kind: 'product' })}>
                {t('newProduct')}
              </Button>
            )
          }
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <div>
          <div className={styles.search}>
            <TextField
              label={t('search')}
              bare
              type="search"
              placeholder={t('search')}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <span aria-hidden="true">{t('openHead')}</span>
          </div>
          {adding?.under === null && newName(adding)}
          <div role="tree" aria-label={t('tree')} ref={tree} className={styles.tree}>
            {rows.map((row, place) => (
              <div key={row.key} role="none">
                <TreeLine
                  row={row}
                  current={place === current}
                  renaming={renaming === row.key}
                  canEdit={canEdit}
                  onCurrent={() => setCurrentKey(row.key)}
                  onFold={() => fold(row, row.expanded)}
                  onVerb={(verb) => act(row, verb)}
                  onRename={(name) => {
                    setRenaming(null);
                    if (name !== null) void changes.rename(row, name);
                  }}
                  onKey={keys(row)}
                />
                {adding?.under?.key === row.key && newName(adding)}
              </div>
            ))}
          </div>
          {rows.length === 0 && (
            <EmptyState icon="search" title={t('none', { text })}>
              {t('noneText')}
            </EmptyState>
          )}
        </div>
      )}
      {moving && movingProduct && (
        <MoveDialog
          row={moving}
          product={movingProduct}
          onClose={() => setMoving(null)}
          onMove={(place) => {
            setMoving(null);
            void changes.move(moving, place);
          }}
        />
      )}
    </Page>
  );
}
