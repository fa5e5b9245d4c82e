import { useQueries, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { changeView } from '@/api/views';
import { useFormats } from '@/i18n/useFormats';
import { classes } from '@/lib/classes';
import { Button } from '@/ui/Button';
import { toastProblem } from '@/ui/toast';
import { countQuery } from './count';
import { queryOfView, queryText } from './search';
import type { ListState } from './useListQuery';
import type { FetchPage } from './useRows';
import styles from './ViewTabs.module.css';

const SaveViewDialog = lazy(async () => ({ default: (await import('./SaveViewDialog')).SaveViewDialog }));

/** Only the views that are seen first are counted. */
const counted = 6;

/** Saved views as tabs with their counts; a changed view offers to be saved. */
export function ViewTabs<Row>({
  list,
  state,
  total,
  fetchPage,
  queryKey,
  defaultSort,
}: {
  list: string;
  state: ListState;
  total: number | null;
  fetchPage: FetchPage<Row>;
  queryKey: readonly unknown[];
  defaultSort: string;
}) {
  const t = useTranslations('grid');
  const format = useFormats();
  const queries = useQueryClient();
  const [saving, setSaving] = useState(false);
  const { views, view, changed, query, setView, setQuery } = state;

  const tabs = [
    ...views.map((one) => ({ id: one.id, name: one.name, query: one.query })),
    { id: null, name: t('all'), query: '' },
  ];
  const counts = useQueries({
    queries: tabs.map((tab, place) => ({
      ...countQuery(queryKey, fetchPage, tab.query, defaultSort),
      enabled: place < counted || tab.id === null,
    })),
  });
  const current = view?.id ?? null;

  const save = async () => {
    if (!view) return;
    const before = view.query;
    try {
      const saved = await changeView(view.id, view.version, { query: queryText(query) });
      await queries.invalidateQueries({ queryKey: ['views'] });
      setView(view.id);
      tell({
        done: t('viewSaved', { name: view.name }),
        undo: async () => {
          await changeView(saved.id, saved.version, { query: before });
          await queries.invalidateQueries({ queryKey: ['views'] });
        },
      });
    } catch (error) {
      toastProblem(error, t('viewNotSaved'));
    }
  };

  return (
    <div className={styles.bar}>
      <nav className={styles.tabs} aria-label={t('views')}>
        {tabs.map((tab, place) => {
          const count = tab.id === current ? total : counts[place]?.data;
          return (
            <button
              key={tab.id ?? 'all'}
              type="button"
              className={styles.tab}
              aria-current={tab.id === current ? 'true' : undefined}
              onClick={() => setView(tab.id)}
            >
              {tab.name}
              {typeof count === 'number' && <span className={styles.count}>{format.number(count)}</span>}
            </button>
          );
        })}
      </nav>
      {changed && (
        <div className={styles.end}>
          {view && (
            <button type="button" className={classes(styles.act, styles.dirty)} onClick={() => void save()}>
              {t('save')}
            </button>
          )}
          <Button tone="quiet" size="small" onClick={() => setSaving(true)}>
            {t('saveAs')}
          </Button>
          <Button
            tone="quiet"
            size="small"
            onClick={() => setQuery(queryOfView(view?.query ?? '', defaultSort))}
          >
            {t('reset')}
          </Button>
        </div>
      )}
      {saving && (
        <Suspense>
          <SaveViewDialog
            list={list}
            query={query}
            onClose={() => setSaving(false)}
            onSaved={(id) => setView(id)}
          />
        </Suspense>
      )}
    </div>
  );
}
