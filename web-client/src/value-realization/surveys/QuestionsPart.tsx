import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { useUndoable } from '@/actions/useUndoable';
import type { Survey } from '@/api/field';
import type { SurveyQuestion } from '@/api/types';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { toastProblem } from '@/ui/toast';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { editSurvey, surveyQuery, surveysKey } from './api';
import { newQuestion, trimmed, unfinished } from './model';
import { QuestionList } from './QuestionList';
import { SurveyForm } from './SurveyForm';
import { useSuggestions } from './suggestions';
import styles from './surveys.module.css';
import { useQuestionWords } from './useQuestionWords';

/** The questions, written beside the phone on which they are answered. They stay as they are once somebody has answered. */
export function QuestionsPart({ survey, mayKeep }: { survey: Survey; mayKeep: boolean }) {
  const t = useTranslations('surveys');
  const queries = useQueryClient();
  const undoable = useUndoable(surveysKey);
  const words = useQuestionWords();
  const suggestions = useSuggestions(survey.population);
  // What editing began with; without changes of my own, what others have saved meanwhile.
  const [begun, setBegun] = useState<Survey | null>(null);
  const [mine, setMine] = useState<SurveyQuestion[] | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const questions = mine ?? survey.questions;
  const open = unfinished(questions);
  const fixed = survey.responses > 0;
  const mayEdit = mayKeep && !fixed;

  const change = (next: SurveyQuestion[]) => {
    setBegun((before) => before ?? survey);
    setMine(next);
  };
  const finish = () => {
    setBegun(null);
    setMine(null);
    setAsked(false);
  };
  const versions = useTwoVersions<Survey, Pick<Survey, 'questions'>>({
    record: survey,
    formOf: (record) => ({ questions: record.questions }),
    words: (draft) => ({
      questions: [
        t('field.questions'),
        draft.questions.map((one) => `${one.text} (${words(one)})`).join('\n'),
      ],
    }),
    read: ({ id }) => queries.fetchQuery({ ...surveyQuery(id), staleTime: 0 }),
    save: async (seen, _, draft) => {
      const { changeId } = await editSurvey(seen, draft);
      await queries.invalidateQueries({ queryKey: surveysKey });
      tell(undoable(t('savedQuestions'), changeId));
      finish();
    },
    onTheirs: finish,
  });
  const save = async () => {
    setAsked(true);
    if (mine === null || begun === null || open.length > 0) return;
    setBusy(true);
    await versions
      .save({ questions: trimmed(mine) }, begun)
      .catch((refusal: unknown) => toastProblem(refusal, t('notSaved')));
    setBusy(false);
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
      {versions.conflict}
    </div>
  );
}
