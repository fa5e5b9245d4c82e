import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import type { Agenda, Meeting } from '@/api/meetings';
import { hasRole } from '@/api/session';
import { useMe } from '@/api/useMe';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { toastProblem } from '@/ui/toast';
import { firstPlace } from './agenda';
import { agendaQuery, meetingsKey, showRequirement, startMeeting } from './api';
import { Decision, type DecisionKeys } from './Decision';
import { EndMeeting } from './EndMeeting';
import { Evidence } from './Evidence';
import { MeetingBar } from './MeetingBar';
import { MeetingFoot } from './MeetingFoot';
import type { MeetingPageProps } from './MeetingPage';
import { MinutesSoFar } from './MinutesSoFar';
import styles from './meeting.module.css';
import { WordsOf } from './WordsOf';

export function MeetingScreen({
  meeting,
  agenda,
  readAt,
  shown,
  onShow,
  onLeave,
  onMinutes,
}: MeetingPageProps & { meeting: Meeting; agenda: Agenda; readAt: number }) {
  const t = useTranslations('syncMeetings');
  const queries = useQueryClient();
  const me = useMe();
  const runs = hasRole(me, 'ops', 'pm');
  const { items } = agenda;
  const named = items.findIndex((item) => item.requirement.key === shown);
  const place = named >= 0 ? named : firstPlace(items);
  const item = items[place];
  const [words, setWords] = useState(false);
  const [ending, setEnding] = useState(false);
  const keys = useRef<DecisionKeys>(null);

  const go = useCallback(
    (to: number) => {
      const next = items[to];
      if (!next) return;
      onShow(next.requirement.key);
      if (agenda.state === 'running' && runs)
        showRequirement(meeting.id, next.requirement.id).then(
          (after) => queries.setQueryData(agendaQuery(meeting.id).queryKey, after),
          // Only the clock of this item misses it; the next answer brings the agenda up to date.
          () => undefined,
        );
    },
    [items, onShow, agenda.state, runs, meeting.id, queries],
  );
  const start = useCallback(async () => {
    try {
      await startMeeting(meeting);
      await queries.invalidateQueries({ queryKey: meetingsKey });
    } catch (error) {
      toastProblem(error, t('notStarted'));
    }
  }, [meeting, queries, t]);

  const actions = useMemo<Action[]>(() => {
    const page = (id: string, label: string, shortcut: string, run: () => void): Action => ({
      id,
      label,
      shortcut,
      place: 'page',
      run,
    });
    return [
      page('meeting.accept', t('verdict.accept'), 'a', () => keys.current?.choose('accept')),
      page('meeting.later', t('verdict.later'), 'd', () => keys.current?.choose('later')),
      page('meeting.reject', t('verdict.reject'), 'r', () => keys.current?.choose('reject')),
      page('meeting.next', `${t('keys.move')} ↓`, 'j', () => go(place + 1)),
      page('meeting.previous', `${t('keys.move')} ↑`, 'k', () => go(place - 1)),
      page('meeting.words', t('keys.words'), 'v', () => setWords(true)),
      page('meeting.leave', t('leave'), 'escape', onLeave),
    ];
  }, [t, go, place, onLeave]);
  useActions(actions);

  const open = agenda.state === 'running' || agenda.state === 'planned';
  return (
    <div className={styles.screen}>
      <MeetingBar
        meeting={meeting}
        agenda={agenda}
        readAt={readAt}
        place={place}
        onGo={go}
        onStart={agenda.state === 'planned' && runs ? () => void start() : null}
        onEnd={agenda.state === 'running' && runs ? () => setEnding(true) : null}
        onLeave={onLeave}
      />
      {!open && (
        <Banner
          tone="info"
          action={
            <Button size="small" onClick={onMinutes}>
              {t('toMinutes')}
            </Button>
          }
        >
          {t('closedText')}
        </Banner>
      )}
      {item ? (
        <div className={styles.two}>
          <main className={styles.left}>
            <Evidence item={item} onWords={() => setWords(true)} />
          </main>
          <aside className={styles.right} aria-label={t('decision')}>
            <Decision
              key={meeting.id}
              ref={keys}
              meeting={meeting}
              agenda={agenda}
              item={item}
              place={place}
              onGo={go}
              onStart={start}
            />
            <MinutesSoFar agenda={agenda} current={item} onGo={go} />
          </aside>
        </div>
      ) : (
        <main className={styles.alone}>
          <EmptyState
            icon="check"
            title={t('emptyAgenda')}
            action={
              <a className={styles.link} href="/value-delivery/requirements?status=screened">
                {t('toPool')}
              </a>
            }
          >
            {t('emptyAgendaText')}
          </EmptyState>
        </main>
      )}
      <MeetingFoot meeting={meeting} />
      {words && item && <WordsOf item={item} onClose={() => setWords(false)} />}
      {ending && (
        <EndMeeting meeting={meeting} agenda={agenda} onClose={() => setEnding(false)} onEnded={onMinutes} />
      )}
    </div>
  );
}
