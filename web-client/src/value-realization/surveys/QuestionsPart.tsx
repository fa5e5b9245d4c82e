import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { useConflict } from '@/actions/useConflict';
import { useUndoable } from '@/actions/useUndoable';
import type { Versioned } from '@/api/client';
import type { Survey } from '@/api/field';
import type { SurveyQuestion } from '@/api/types';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { toastProblem } from '@/ui/toast';
import { editSurvey, surveyQuery, surveysKey } from './api';
import { newQuestion, trimmed, unfinished } from './model';
import { QuestionList } from './QuestionList';
import { SurveyForm } from './SurveyForm';
import { useSuggestions } from './suggestions';
import styles from './surveys.module.css';

interface Draft {
  questions: SurveyQuestion[];
}

/** The questions, written beside the phone on which they are answered. They stay as they are once somebody has answered. */
export function QuestionsPart({
  survey: { value: survey, etag },
  mayKeep,
}: {
  survey: Versioned<Survey>;
  mayKeep: boolean;
}) {
  const t = useTranslations('surveys');
  const queries = useQueryClient();
  const undoable = useUndoable(surveysKey);
  const suggestions = useSuggestions(survey.population);
  // What editing began with; without changes of my own, what others have saved meanwhile.
  const [begun, setBegun] = useState<{ etag: string; questions: SurveyQuestion[] } | null>(null);
  const [mine, setMine] = useState<SurveyQuestion[] | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const questions = mine ?? survey.questions;
  const open = unfinished(questions);
  const fixed = survey.responses > 0;
  const mayEdit = mayKeep && !fixed;

  const change = (next: SurveyQuestion[]) => {
    setBegun((before) => before ?? { etag, questions: survey.questions });
    setMine(next);
  };
  const finish = () => {
    setBegun(null);
    setMine(null);
    setAsked(false);
  };
  const conflict = useConflict<Draft>({
    words: (draft) => ({ questions: draft.questions.map((one) => one.text).join('\n') }),
    label: () => t('field.questions'),
    onDone: finish,
  });
  const save = async () => {
    setAsked(true);
    if (mine === null || begun === null || open.length > 0) return;
    setBusy(true);
    try {
      await conflict.save(
        { questions: begun.questions },
        { questions: trimmed(mine) },
        async (_, draft, version) => {
          const { changeId } = await editSurvey(survey.id, version, draft);
          await queries.invalidateQueries({ queryKey: surveysKey });
          tell(undoable(t('savedQuestions'), changeId));
        },
        begun.etag,
        async () => {
          const now = await queries.fetchQuery({ ...surveyQuery(survey.id), staleTime: 0 });
          return { draft: { questions: now.value.questions }, etag: now.etag };
        },
      );
    } catch (refusal) {
      toastProblem(refusal, t('notSaved'));
    } finally {
      setBusy(false);
    }
  };
  const add = (question: SurveyQuestion) => change([...questions, question]);
  const left = suggestions.filter((one) => questions.every((known) => known.text !== one.text));

  return (
    <div className={styles.split}>
      <div className={styles.editor}>
        {fixed && <Banner>{t('questionsFixed', { count: survey.responses })}</Banner>}
        {questions.length === 0 && (
          <EmptyState icon="chat" title={t('noQuestions')}>
            {t('noQuestionsText')}
          </EmptyState>
        )}
        <QuestionList
          questions={questions}
          wrong={asked ? open : []}
          onChange={mayEdit ? change : undefined}
        />
        {mayEdit && (
          <div className={styles.adds}>
            <Button icon="plus" onClick={() => add(newQuestion(questions, 'text'))}>
              {t('addQuestion')}
            </Button>
            {left.map((one) => (
              <Button
                key={one.text}
                tone="quiet"
                size="small"
                icon="plus"
                onClick={() => add({ ...one, key: newQuestion(questions, one.kind).key })}
              >
                {one.text}
              </Button>
            ))}
          </div>
        )}
        {mine !== null && (
          <div className={styles.saveBar}>
            <span className={styles.hint}>{asked && open.length > 0 ? t('unfinished') : t('unsaved')}</span>
            <Button icon="check" busy={busy} onClick={() => void save()}>
              {t('saveQuestions')}
            </Button>
          </div>
        )}
      </div>
      <aside className={styles.phone} aria-label={t('preview')}>
        <p className={styles.hint}>{t('preview')}</p>
        <div className={styles.screen}>
          <SurveyForm
            key={questions.map((one) => `${one.key}${one.kind}`).join()}
            heading="h2"
            form={{
              title: survey.title,
              intro: survey.intro,
              questions,
              asksEmail: survey.oneAnswer,
              asksGroup: survey.population === 'team',
            }}
          />
        </div>
      </aside>
      {conflict.dialog}
    </div>
  );
}
