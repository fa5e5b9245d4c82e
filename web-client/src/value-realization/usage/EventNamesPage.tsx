import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { Grid } from '@/grid/Grid';
import { apiQuery, type ListQuery } from '@/grid/search';
import type { Selection } from '@/grid/useSelection';
import { EmptyState } from '@/ui/EmptyState';
import { type EventName, fetchNames, paths, usageKey } from './api';
import { EventNamePeek } from './EventNamePeek';
import { type BulkMapping, mapNames, nameIds } from './namesApi';
import { useEventNameColumns } from './useEventNameColumns';

const keyOf = (row: EventName): string => String(row.id);
const queryKey = [...usageKey, 'names'];

/** What events' names stand for: those that nobody has mapped first, each with the feature it most likely is. */
export function EventNamesPage() {
  const t = useTranslations('usage');
  const queries = useQueryClient();
  const columns = useEventNameColumns();
  const mayMap = may(useMe(), 'usage.map');

  const selectionActions = useCallback(
    (selection: Selection<EventName>, query: ListQuery): Action[] => {
      if (!mayMap) return [];
      const chosen = async (only: (row: EventName) => boolean) =>
        selection.all ? nameIds(apiQuery(query)) : selection.rows.filter(only).map((row) => row.id);
      const run = (change: BulkMapping, only: (row: EventName) => boolean, isBack: boolean) => async () => {
        const ids = await chosen(only);
        if (ids.length === 0) return { done: t('names.nothing') };
        const done = await mapNames(ids, change);
        selection.clear();
        await queries.invalidateQueries({ queryKey: usageKey });
        const said = t('names.doneMany', { count: done.count, events: done.events });
        return isBack
          ? { done: said }
          : {
              done: said,
              undo: async () => {
                await mapNames(ids, { unmapped: true });
                await queries.invalidateQueries({ queryKey: usageKey });
              },
            };
      };
      const open = (row: EventName) => row.state === 'unmapped';
      const proposed = selection.rows.filter((row) => open(row) && row.suggestion !== null).length;
      return [
        {
          id: 'acceptSuggestions',
          label: t('names.acceptAll', { count: selection.all ? selection.count : proposed }),
          icon: 'check',
          place: 'selection',
          shortcut: 'a',
          ...(!selection.all && proposed === 0 ? { disabled: t('names.noSuggestion') } : {}),
          run: run({ suggested: true }, (row) => open(row) && row.suggestion !== null, false),
        },
        {
          id: 'ignoreNames',
          label: t('names.ignore'),
          icon: 'minus',
          place: 'selection',
          shortcut: 'i',
          run: run({ ignored: true }, open, false),
        },
        {
          id: 'unmapNames',
          label: t('names.unmap'),
          icon: 'undo',
          place: 'selection',
          shortcut: 'u',
          run: run({ unmapped: true }, (row) => !open(row), true),
        },
      ];
    },
    [mayMap, queries, t],
  );
  return (
    <>
      <h1 data-hidden-text="">{t('nav.names')}</h1>
      <Grid
        list="eventNames"
        path={paths.names}
        queryKey={queryKey}
        fetchPage={fetchNames}
        columns={columns}
        defaultSort="-state,-events"
        keyOf={keyOf}
        onOpen={() => undefined}
        selectionActions={selectionActions}
        peek={(key, step, close) => (
          <EventNamePeek id={Number(key)} step={step} close={close} mayMap={mayMap} />
        )}
        empty={
          <EmptyState icon="chart" title={t('names.empty')}>
            {t('names.emptyText')}
          </EmptyState>
        }
      />
    </>
  );
}
