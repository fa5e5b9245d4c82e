import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDone } from '@/actions/useDone';
import type { QuestionResult, TextResult } from '@/api/field';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { sendAnswerToPool, surveysKey } from './api';
import styles from './surveys.module.css';

const PoolDialog = lazy(() => import('@/ui/PoolDialog'));

/** What was said in words, the newest first, and from there into the requirement pool in one step. */
export function SaidWords({
  number,
  result,
  who,
  mayKeep,
}: {
  number: number;
  result: QuestionResult;
  who: string;
  mayKeep: boolean;
}) {
  const t = useTranslations('surveys');
  const format = useFormats();
  const [sending, setSending] = useState<TextResult | null>(null);
  const done = useDone(() => setSending(null), surveysKey);
  return (
    <section className={styles.said} aria-label={t('question', { number })}>
      <h2 className={styles.saidHead}>
        {t('numbered', { number, finding: t('saidTitle', { count: result.answered }) })}
      </h2>
      <p className={styles.hint}>
        {t('said', { text: result.text, population: who, count: result.answered })}
      </p>
      <ul className={styles.words}>
        {result.texts.map((said) => (
          <li key={said.responseId} className={styles.word}>
            <div>
              <p>{said.words}</p>
              <p className={styles.hint}>
                {[
                  said.customerName ?? t('noName'),
                  said.respondentGroup && t(`group.${said.respondentGroup}`),
                  format.date(said.receivedAt),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {said.requirementId !== null ? (
              <a className={styles.inPool} href={`/value-delivery/requirements/${said.requirementId}`}>
                {t('inPool', { name: said.requirementName ?? '' })}
              </a>
            ) : (
              mayKeep && (
                <Button size="small" icon="enter" onClick={() => setSending(said)}>
                  {t('toPool')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {sending && (
        <Suspense>
          <PoolDialog
            words={sending.words}
            onClose={() => setSending(null)}
            onSend={async (target) => {
              const { changeId } = await sendAnswerToPool(sending.responseId, result.key, target);
              done(t('sentToPool'), changeId);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
