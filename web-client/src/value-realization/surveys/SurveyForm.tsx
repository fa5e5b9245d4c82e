import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RespondentGroup } from '@/api/field';
import { fieldPath, Problem } from '@/api/problem';
import type { SurveyForm as Form } from '@/api/types';
import { classes } from '@/lib/classes';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { type Answer, type Answers, countAnswered, missing } from './answers';
import { QuestionField } from './QuestionField';
import styles from './SurveyForm.module.css';

export interface Sent {
  answers: Answers;
  email: string;
  group: RespondentGroup | null;
}

const groups: readonly RespondentGroup[] = ['partner', 'sales', 'presales', 'projectManager'];

type Heading = 'h1' | 'h2';

/** The questions on one calm page, with how far one is; the same on a phone and in the editor's preview. */
export function SurveyForm({
  form,
  start = {},
  onChange,
  onSend,
  heading: Title = 'h1',
}: {
  form: Pick<Form, 'title' | 'intro' | 'questions' | 'asksEmail' | 'asksGroup'>;
  start?: Answers;
  onChange?: (answers: Answers) => void;
  /** None in a preview: nothing is sent. */
  onSend?: (sent: Sent) => Promise<void>;
  heading?: Heading;
}) {
  const t = useTranslations('surveyForm');
  const [answers, setAnswers] = useState<Answers>(start);
  const [email, setEmail] = useState('');
  const [group, setGroup] = useState<RespondentGroup | null>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const done = countAnswered(form.questions, answers);

  const answer = (key: string, value: Answer) => {
    const next = { ...answers, [key]: value };
    setAnswers(next);
    onChange?.(next);
    setErrors(({ [key]: _, ...others }) => others);
  };
  const show = (found: Record<string, string>, sentence: string | null) => {
    setErrors(found);
    setFailure(sentence);
    const [first] = Object.keys(found);
    if (first !== undefined)
      document.getElementById(first === 'email' ? 'survey-email' : `question-${first}`)?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (onSend === undefined || busy) return;
    const open = missing(form.questions, answers);
    const found: Record<string, string> = Object.fromEntries(open.map((key) => [key, t('missingOne')]));
    if (form.asksGroup && group === null) found.respondentGroup = t('missingOne');
    if (form.asksEmail && email.trim() === '') found.email = t('emailMissing');
    const count = Object.keys(found).length;
    if (count > 0) return show(found, t('missing', { count }));
    setBusy(true);
    setFailure(null);
    try {
      await onSend({ answers, email: email.trim(), group });
    } catch (error) {
      show(said(error), sentenceOf(error, t));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <div className={styles.progress}>
        <progress
          className={styles.bar}
          max={form.questions.length}
          value={done}
          aria-label={t('progress', { done, all: form.questions.length })}
        />
        <span aria-hidden="true">{t('progress', { done, all: form.questions.length })}</span>
      </div>
      <header className={styles.intro}>
        <Title className={styles.title}>{form.title}</Title>
        {form.intro && <p className={styles.text}>{form.intro}</p>}
      </header>
      {form.asksGroup && (
        <fieldset
          id="question-respondentGroup"
          tabIndex={-1}
          className={classes(styles.block, errors.respondentGroup !== undefined && styles.wrong)}
        >
          <legend className={styles.head}>
            <span className={styles.question}>{t('group')}</span>
            <span className={styles.note}>{t('required')}</span>
          </legend>
          <div className={styles.choices}>
            {groups.map((one) => (
              <label key={one} className={styles.choice}>
                <input
                  type="radio"
                  name="respondent-group"
                  checked={group === one}
                  onChange={() => setGroup(one)}
                />
                <span>{t(`groups.${one}`)}</span>
              </label>
            ))}
          </div>
          {errors.respondentGroup !== undefined && <p className={styles.error}>{errors.respondentGroup}</p>}
        </fieldset>
      )}
      {form.questions.map((question, place) => (
        <QuestionField
          key={question.key}
          question={question}
          number={place + 1}
          answer={answers[question.key]}
          error={errors[question.key]}
          onAnswer={(value) => answer(question.key, value)}
        />
      ))}
      {form.asksEmail && (
        <section className={styles.block}>
          <label className={styles.head} htmlFor="survey-email">
            <span className={styles.question}>{t('email')}</span>
            <span className={styles.note}>{t('required')}</span>
          </label>
          <input
            id="survey-email"
            className={styles.line}
            type="email"
            inputMode="email"
            autoComplete="email"
            maxLength={320}
            value={email}
            aria-invalid={errors.email !== undefined}
            aria-describedby="survey-email-hint"
            onChange={(event) => setEmail(event.target.value)}
          />
          <p id="survey-email-hint" className={errors.email === undefined ? styles.hint : styles.error}>
            {errors.email ?? t('emailHint')}
          </p>
        </section>
      )}
      {failure !== null && <Banner tone="bad">{failure}</Banner>}
      <div className={styles.send}>
        <Button type="submit" tone="primary" size="large" wide busy={busy} disabled={onSend === undefined}>
          {busy ? t('sending') : t('send')}
        </Button>
        <p className={styles.hint}>{t('privacy')}</p>
      </div>
    </form>
  );
}

/** The server's words at the questions they are about. */
function said(error: unknown): Record<string, string> {
  if (!(error instanceof Problem)) return {};
  return Object.fromEntries(
    error.errors.map((one) => [fieldPath(one.pointer).replace(/^answers\./, ''), one.detail]),
  );
}

function sentenceOf(error: unknown, t: ReturnType<typeof useTranslations<'surveyForm'>>): string {
  if (!(error instanceof Problem) || error.status === 0) return t('notSent');
  return t('refused', { reason: error.explanation || error.message });
}
