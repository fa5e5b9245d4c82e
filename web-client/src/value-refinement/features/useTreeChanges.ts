import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { Problem } from '@/api/problem';
import type { FeatureKind } from '@/api/workplace';
import { toast, toastProblem } from '@/ui/toast';
import { changeFeature, changeProduct, createFeature, createProduct, featuresKey } from './api';
import type { Place, TreeRow } from './tree';

/** What can be done to the tree. Each change can be taken back; a stale one reads the tree again and says so. */
export function useTreeChanges() {
  const t = useTranslations('features');
  const queries = useQueryClient();

  return useMemo(() => {
    const refresh = () => queries.invalidateQueries({ queryKey: featuresKey });
    const change = (row: TreeRow, version: number, body: { name?: string; archived?: boolean }) =>
      row.kind === 'product' ? changeProduct(row.id, version, body) : changeFeature(row.id, version, body);
    const doing = async (act: () => Promise<{ done: string; undo?: () => Promise<unknown> }>) => {
      try {
        const { done, undo } = await act();
        await refresh();
        tell({
          done,
          ...(undo
            ? {
                undo: async () => {
                  await undo();
                  await refresh();
                },
              }
            : {}),
        });
        return true;
      } catch (error) {
        if (error instanceof Problem && error.stale) {
          await refresh();
          toast({ title: t('notSaved'), description: t('changedMeanwhile'), kind: 'problem' });
        } else {
          toastProblem(error, t('notSaved'));
        }
        return false;
      }
    };

    return {
      add: (under: TreeRow | null, kind: FeatureKind | 'product', name: string) =>
        doing(async () => {
          if (under === null || kind === 'product') {
            const made = await createProduct(name);
            return {
              done: t('created', { name }),
              undo: () => changeProduct(made.id, made.version, { archived: true }),
            };
          }
          const made = await createFeature({
            productId: under.productId,
            kind,
            name,
            parentId: under.kind === 'product' ? null : under.id,
          });
          return {
            done: t('created', { name }),
            undo: () => changeFeature(made.id, made.version, { archived: true }),
          };
        }),
      rename: (row: TreeRow, name: string) =>
        doing(async () => {
          const saved = await change(row, row.version, { name });
          return {
            done: t('renamed', { name }),
            undo: () => change(row, saved.value.version, { name: row.name }),
          };
        }),
      move: (row: TreeRow, place: Place) =>
        doing(async () => {
          const saved = await changeFeature(row.id, row.version, { parentId: place.id });
          return {
            done: t('moved', { name: row.name, place: place.name }),
            undo: () => changeFeature(row.id, saved.value.version, { parentId: row.parentId }),
          };
        }),
      archive: (row: TreeRow) =>
        doing(async () => {
          const gone = await change(row, row.version, { archived: true });
          return {
            done: t('archived', { name: row.name }),
            undo: () => change(row, gone.value.version, { archived: false }),
          };
        }),
    };
  }, [queries, t]);
}
