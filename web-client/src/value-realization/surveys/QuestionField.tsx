import { useTranslations } from 'use-intl';
import type { SurveyQuestion } from '@/api/types';
import { classes } from '@/lib/classes';
import { type Answer, scaleOf, toggled } from './answers';
import styles from './SurveyForm.module.css';

/** A question as people answer it on a phone: the browser's own controls, with room for a thumb. */
export function QuestionField({
  question,
  number,
  answer,
  error,
  onAnswer,
}: {
  question: SurveyQuestion;
  number: number;
  answer: Answer | undefined;
  error: string | undefined;
  onAnswer: (answer: Answer) => void;
}) {
  const t = useTranslations('surveyForm');
  const id = `question-${question.key}`;
  const note = [
    question.isRequired ? t('required') : t('optional'),
    question.kind === 'multiple' ? t('several') : '',
  ]
    .filter(Boolean)
    .join(' · ');
  const heading = (
    <>
      <span className={styles.number}>{number}</span>
      <span className={styles.question}>{question.text}</span>
      <span className={styles.note}>{note}</span>
    </>
  );
  const described = { 'aria-describedby': error === undefined ? undefined : `${id}-error` };
  return (
    <section className={classes(styles.block, error !== undefined && styles.wrong)} id={id} tabIndex={-1}>
      {question.kind === 'text' ? (
        <>
          <label className={styles.head} htmlFor={`${id}-text`}>
            {heading}
          </label>
          <textarea
            {...described}
            id={`${id}-text`}
            className={styles.words}
            rows={4}
            maxLength={4000}
            placeholder={t('words')}
            required={question.isRequired}
            aria-invalid={error !== undefined}
            value={typeof answer === 'string' ? answer : ''}
            onChange={(event) => onAnswer(event.target.value)}
          />
        </>
      ) : (
        <fieldset {...described}>
          <legend className={styles.head}>{heading}</legend>
          <Choices question={question} name={id} answer={answer} onAnswer={onAnswer} />
        </fieldset>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </section>
  );
}

function Choices({
  question,
  name,
  answer,
  onAnswer,
}: {
  question: SurveyQuestion;
  name: string;
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
}) {
  const t = useTranslations('surveyForm');
  if (question.kind === 'scale' || question.kind === 'recommend')
    return (
      <>
        <div className={classes(styles.scale, question.kind === 'recommend' && styles.long)}>
          {scaleOf(question.kind).map((value) => (
            <label key={value} className={styles.step}>
              <input
                type="radio"
                name={name}
                checked={answer === value}
                required={question.isRequired}
                onChange={() => onAnswer(value)}
              />
              <span>{value}</span>
            </label>
          ))}
        </div>
        {question.kind === 'recommend' && (
          <p className={styles.ends}>
            <span>{t('notLikely')}</span>
            <span>{t('veryLikely')}</span>
          </p>
        )}
      </>
    );
  const several = question.kind === 'multiple';
  return (
    <div className={styles.choices}>
      {question.choices.map((choice) => (
        <label key={choice} className={styles.choice}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            checked={Array.isArray(answer) ? answer.includes(choice) : answer === choice}
            required={question.isRequired && !several}
            onChange={() => onAnswer(several ? toggled(question, answer, choice) : choice)}
          />
          <span>{choice}</span>
        </label>
      ))}
    </div>
  );
}
