import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { toastProblem } from '@/ui/toast';
import { moved } from './agenda';
import { addToAgenda, meetingQuery, meetingsKey, orderAgenda, takeOffAgenda } from './api';

/** Changes of an agenda by hand, each with its way back. */
export function useAgendaChanges(meeting: number) {
  const t = useTranslations('syncMeetings');
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: meetingsKey });

  const change = async (act: () => Promise<unknown>, done: string, back: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await act();
      await refresh();
      tell({
        done,
        undo: async () => {
          await back();
          await refresh();
        },
      });
    } catch (refusal) {
      toastProblem(refusal, t('agendaNotChanged'));
    } finally {
      setBusy(false);
    }
  };
  // The version is asked for at the moment itself: what others have decided meanwhile is no reason to refuse an order.
  const order = async (ids: number[]) => {
    const { etag } = await queries.fetchQuery({ ...meetingQuery(meeting), staleTime: 0 });
    await orderAgenda(meeting, etag, ids);
  };

  return {
    busy,
    add: (id: number, key: string) =>
      change(
        () => addToAgenda(meeting, id),
        t('agendaAdded', { key }),
        () => takeOffAgenda(meeting, id),
      ),
    takeOff: (id: number, key: string, before: number[]) =>
      change(
        () => takeOffAgenda(meeting, id),
        t('agendaTakenOff', { key }),
        async () => {
          await addToAgenda(meeting, id);
          await order(before);
        },
      ),
    move: (id: number, step: -1 | 1, key: string, before: number[]) =>
      change(
        () => order(moved(before, id, step)),
        t('agendaMoved', { key }),
        () => order(before),
      ),
  };
}
