import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SurveyQuestion } from '@/api/types';
import { classes } from '@/lib/classes';
import { isComposing } from '@/lib/keyboard';
import { IconButton } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Select } from '@/ui/Select';
import { TextArea, TextField } from '@/ui/TextField';
import { kinds, moved, withKind } from './model';
import styles from './surveys.module.css';
import { useQuestionWords } from './useQuestionWords';

/** The questions in their order; a question moves by dragging, by its buttons, and by Alt with the arrows. */
export function QuestionList({
  questions,
  wrong,
  onChange,
}: {
  questions: readonly SurveyQuestion[];
  wrong: readonly string[];
  /** Nobody may change them where this is missing. */
  onChange: ((questions: SurveyQuestion[]) => void) | undefined;
}) {
  const t = useTranslations('surveys');
  const words = useQuestionWords();
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const move = (from: number, to: number) => {
    if (to < 0 || to >= questions.length) return;
    onChange?.(moved(questions, from, to));
    setSaid(t('movedTo', { number: to + 1 }));
  };
  const byKey = (place: number) => (event: KeyboardEvent) => {
    if (!event.altKey || isComposing(event)) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    move(place, place + by);
  };
  const over = (place: number) => (event: DragEvent) => {
    const from = questions.findIndex((one) => one.key === dragged);
    if (from < 0) return;
    event.preventDefault();
    if (from !== place) move(from, place);
  };

  return (
    <>
      <ol className={styles.questions}>
        {questions.map((question, place) => (
          <li
            key={question.key}
            className={classes(styles.question, dragged === question.key && styles.dragged)}
            onDragOver={over(place)}
            onKeyDown={onChange && byKey(place)}
          >
            {onChange ? (
              <QuestionForm
                question={question}
                number={place + 1}
                count={questions.length}
                wrong={wrong.includes(question.key)}
                onChange={(next) => onChange(questions.map((one) => (one.key === next.key ? next : one)))}
                onMove={(by) => move(place, place + by)}
                onRemove={() => onChange(questions.filter((one) => one.key !== question.key))}
                onDrag={(on) => setDragged(on ? question.key : null)}
              />
            ) : (
              <div>
                <b>{question.text}</b>
                <p className={styles.hint}>{words(question)}</p>
              </div>
            )}
          </li>
        ))}
      </ol>
      <p data-hidden-text="" aria-live="polite">
        {said}
      </p>
    </>
  );
}

function QuestionForm({
  question,
  number,
  count,
  wrong,
  onChange,
  onMove,
  onRemove,
  onDrag,
}: {
  question: SurveyQuestion;
  number: number;
  count: number;
  wrong: boolean;
  onChange: (question: SurveyQuestion) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onDrag: (on: boolean) => void;
}) {
  const t = useTranslations('surveys');
  const chooses = question.kind === 'single' || question.kind === 'multiple';
  return (
    <fieldset className={styles.fields}>
      <legend data-hidden-text="">{t('question', { number })}</legend>
      <div className={styles.questionHead}>
        <button
          type="button"
          className={styles.handle}
          draggable
          aria-label={t('drag', { number })}
          title={t('drag', { number })}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', question.key);
            onDrag(true);
          }}
          onDragEnd={() => onDrag(false)}
        >
          {number}
        </button>
        <TextField
          label={t('questionText')}
          bare
          maxLength={1000}
          placeholder={t('questionText')}
          value={question.text}
          onChange={(event) => onChange({ ...question, text: event.target.value })}
          error={wrong ? t('unfinished') : undefined}
        />
        <span className={styles.tools}>
          <IconButton
            icon="arrowUp"
            size="small"
            label={t('moveUp', { number })}
            disabled={number === 1}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon="arrowDown"
            size="small"
            label={t('moveDown', { number })}
            disabled={number === count}
            onClick={() => onMove(1)}
          />
          <IconButton icon="trash" size="small" label={t('removeQuestion', { number })} onClick={onRemove} />
        </span>
      </div>
      <div className={styles.questionRest}>
        <Select
          label={t('questionKind')}
          bare
          value={question.kind}
          onChange={(kind) => onChange(withKind(question, kind))}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <Checkbox
          label={t('isRequired')}
          checked={question.isRequired}
          onChange={(isRequired) => onChange({ ...question, isRequired })}
        />
      </div>
      {chooses && (
        <TextArea
          label={t('choices')}
          rows={3}
          value={question.choices.join('\n')}
          onChange={(event) => onChange({ ...question, choices: event.target.value.split('\n') })}
        />
      )}
    </fieldset>
  );
}
