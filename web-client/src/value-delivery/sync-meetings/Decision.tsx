import { useQueryClient } from '@tanstack/react-query';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import type { Agenda, AgendaItem, Meeting } from '@/api/meetings';
import { Problem } from '@/api/problem';
import { hasRole } from '@/api/session';
import type { Verdict } from '@/api/types';
import { undoChange } from '@/api/undo';
import { useMe } from '@/api/useMe';
import { isEnter } from '@/lib/keyboard';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { TextArea } from '@/ui/TextField';
import { toastProblem } from '@/ui/toast';
import { nextOpen } from './agenda';
import { agendaQuery, decide, meetingsKey, skip } from './api';
import styles from './decision.module.css';
import { type Drafts, draftOf } from './draft';
import { Recommended } from './Recommended';
import { Releases } from './Releases';
import { Verbs } from './Verbs';

export interface DecisionKeys {
  choose: (verdict: Verdict) => void;
}

/** What ops recommends, and what the product manager decides on it. What is typed stays with its requirement. */
export function Decision({
  ref,
  meeting,
  agenda,
  item,
  place,
  onGo,
  onStart,
}: {
  ref: Ref<DecisionKeys>;
  meeting: Meeting;
  agenda: Agenda;
  item: AgendaItem;
  place: number;
  onGo: (place: number) => void;
  onStart: () => Promise<void>;
}) {
  const t = useTranslations('syncMeetings');
  const queries = useQueryClient();
  const mayDecide = hasRole(useMe(), 'pm');
  const [drafts, setDrafts] = useState<Drafts>({});
  const [refused, setRefused] = useState<string | null>(null);
  const [wrong, setWrong] = useState<'reason' | 'verdict' | 'release' | null>(null);
  const [busy, setBusy] = useState(false);
  const reason = useRef<HTMLTextAreaElement>(null);
  const { id, key } = item.requirement;
  const draft = draftOf(drafts, item);
  const change = (part: Partial<typeof draft>) => {
    setWrong(null);
    setDrafts((before) => ({ ...before, [id]: { ...draftOf(before, item), ...part } }));
  };
  const forget = () =>
    setDrafts((before) => Object.fromEntries(Object.entries(before).filter(([one]) => one !== String(id))));

  const choose = (verdict: Verdict) => {
    if (!mayDecide) {
      void ask(verdict);
      return;
    }
    change({ verdict });
    // After the key's own letter has been dealt with, so that it does not land in the text.
    requestAnimationFrame(() => reason.current?.focus());
  };
  useImperativeHandle(ref, () => ({ choose }));

  /** Who may not decide is told why by the API, in the words of the rule. */
  const ask = async (verdict: Verdict) => {
    try {
      await decide(meeting.id, item.requirement, { verdict, reason: '…', targetRelease: null });
    } catch (error) {
      if (error instanceof Problem && error.status === 403) setRefused(error.explanation);
      else toastProblem(error, t('decision'));
    }
  };

  const reread = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: meetingsKey }),
      queries.invalidateQueries({ queryKey: ['requirements'] }),
    ]);

  const confirm = async () => {
    if (draft.verdict === null) return setWrong('verdict');
    if (draft.reason.trim() === '') {
      setWrong('reason');
      reason.current?.focus();
      return;
    }
    const { verdict } = draft;
    if (verdict === 'accept' && draft.release.trim() === '') return setWrong('release');
    setBusy(true);
    setRefused(null);
    try {
      if (agenda.state === 'planned') await onStart();
      const { value: after, changeId } = await decide(meeting.id, item.requirement, {
        verdict,
        reason: draft.reason.trim(),
        targetRelease: verdict === 'accept' ? draft.release.trim() : null,
      });
      forget();
      tell({
        done: t('decidedToast', { key, verdict: t(`verdict.${verdict}`) }),
        ...(changeId === null
          ? {}
          : {
              undo: async () => {
                await undoChange(changeId);
                await reread();
                onGo(place);
              },
            }),
      });
      queries.setQueryData(agendaQuery(meeting.id).queryKey, after);
      const next = nextOpen(after.items, place);
      if (next !== null) onGo(next);
      reason.current?.blur();
      void reread();
    } catch (error) {
      if (error instanceof Problem && error.stale) {
        await reread();
        setRefused(t('stale'));
      } else if (error instanceof Problem && error.status === 403) setRefused(error.explanation);
      else toastProblem(error, t('decision'));
    } finally {
      setBusy(false);
    }
  };

  const pass = async () => {
    if (agenda.state === 'running' && item.state === 'open') {
      try {
        const after = await skip(meeting.id, id, draft.reason.trim());
        queries.setQueryData(agendaQuery(meeting.id).queryKey, after);
        forget();
      } catch (error) {
        toastProblem(error, t('skip'));
        return;
      }
    }
    const next = nextOpen(agenda.items, place);
    onGo(next ?? Math.min(place + 1, agenda.items.length - 1));
  };

  const left = nextOpen(agenda.items, place);
  const over = agenda.state === 'ended' || agenda.state === 'cancelled';
  return (
    <div className={styles.card}>
      <Recommended item={item} agreement={agenda.agreement} />
      {refused !== null && (
        <div className={styles.refused}>
          <Banner tone="warn">{refused}</Banner>
        </div>
      )}
      <Verbs value={draft.verdict} onChoose={choose} missing={wrong === 'verdict'} disabled={over} />
      {draft.verdict === 'accept' && (
        <Releases
          value={draft.release}
          onChange={(release) => change({ release })}
          recommended={item.recommendation?.targetRelease ?? null}
          missing={wrong === 'release'}
        />
      )}
      <div className={styles.field}>
        <TextArea
          ref={reason}
          label={t('reason')}
          hint={mayDecide ? undefined : t('youRecord')}
          error={wrong === 'reason' ? t('reasonMissing') : undefined}
          placeholder={t('reasonHint')}
          rows={3}
          maxLength={4000}
          value={draft.reason}
          disabled={over}
          onChange={(event) => change({ reason: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
              event.preventDefault();
              event.currentTarget.blur();
            } else if (isEnter(event) && !event.shiftKey) {
              event.preventDefault();
              void confirm();
            }
          }}
        />
      </div>
      <div className={styles.go}>
        <Button
          tone="primary"
          size="large"
          wide
          busy={busy}
          disabled={over || !mayDecide}
          shortcut="enter"
          onClick={() => void confirm()}
        >
          {item.decision !== null ? t('change') : left === null ? t('confirmLast') : t('confirm')}
        </Button>
        <Button size="large" disabled={over} onClick={() => void pass()}>
          {t('skip')}
        </Button>
      </div>
    </div>
  );
}
