import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Problem } from '@/api/problem';
import type { SurveyForm as Form } from '@/api/types';
import { forget, recall, remember } from '@/lib/storage';
import { useDocumentTitle } from '@/lib/useDocumentTitle';
import { Banner } from '@/ui/Banner';
import { ErrorState } from '@/ui/ErrorState';
import { Icon } from '@/ui/Icon';
import { SkeletonLines } from '@/ui/Skeleton';
import { readDraft } from './answers';
import { answerSurvey, surveyFormQuery } from './formApi';
import { type Sent, SurveyForm } from './SurveyForm';
import styles from './SurveyForm.module.css';

/** A survey's form behind its link: answered once, kept on this device until it is sent, thanked for. */
export function SurveyFormPage({ token }: { token: string }) {
  const { data, error, refetch } = useQuery(surveyFormQuery(token));
  if (data) return <Answering token={token} form={data} />;
  return (
    <main className={styles.page} aria-busy={error === null}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <SkeletonLines lines={8} />}
    </main>
  );
}

function Answering({ token, form }: { token: string; form: Form }) {
  const t = useTranslations('surveyForm');
  useDocumentTitle(form.title);
  const draft = `survey.${token}`;
  const [start] = useState(() => readDraft(recall(draft), form.questions));
  const [end, setEnd] = useState<'thanks' | 'answered' | null>(form.isAnswered ? 'answered' : null);
  const tried = useRef({ content: '', key: '' });

  const sendIt = async (sent: Sent) => {
    const content = JSON.stringify(sent);
    if (tried.current.content !== content) tried.current = { content, key: crypto.randomUUID() };
    try {
      await answerSurvey(token, form, sent, tried.current.key);
      setEnd('thanks');
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'surveyAnsweredAlready')) throw error;
      setEnd('answered');
    }
    forget(draft);
  };

  if (end !== null)
    return (
      <Ended title={t(end === 'thanks' ? 'thanksTitle' : 'answeredTitle')}>
        {t(end === 'thanks' ? 'thanksText' : 'answeredText')}
      </Ended>
    );
  return (
    <main className={styles.page}>
      {Object.keys(start).length > 0 && <Banner>{t('kept')}</Banner>}
      <SurveyForm
        form={form}
        start={start}
        onChange={(answers) => remember(draft, JSON.stringify(answers))}
        onSend={sendIt}
      />
    </main>
  );
}

function Ended({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  return (
    <main className={styles.thanks}>
      <span className={styles.mark}>
        <Icon name="check" size={24} />
      </span>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      <p className={styles.text}>{children}</p>
    </main>
  );
}
