import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Requirement } from '@/api/types';
import styles from './evidence.module.css';

const whys = ['0', '1', '2'] as const;

/** Three whys lead from the first wish to the end goal. */
export function Whys({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('syncMeetings');
  const steps = requirement.whys.slice(0, 3).flatMap((text, place) => {
    const why = whys[place];
    return text === '' || why === undefined ? [] : [{ name: t(`why.${why}`), text }];
  });
  if (requirement.endGoal) steps.push({ name: t('purpose'), text: requirement.endGoal });
  if (steps.length === 0) return <p className={styles.none}>{t('noGoal')}</p>;
  return (
    <dl className={styles.whys} data-goal={requirement.endGoal !== null || undefined}>
      {steps.map((step) => (
        <div key={step.name}>
          <dt>{step.name}</dt>
          <dd>{step.text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** "I judge from … that …": the frame in a fainter ink, the facts in full. */
export function Judged({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('syncMeetings');
  const { recommendation } = requirement;
  if (recommendation === null || recommendation.evidence.length === 0)
    return <p className={styles.none}>{t('noEvidence')}</p>;
  return (
    <p className={styles.say}>
      {t.rich('judged', {
        m: (words: ReactNode) => <mark>{words}</mark>,
        evidence: recommendation.evidence.map((one) => one.text).join(t('and')),
        judgement: recommendation.judgement,
      })}
    </p>
  );
}

/** What answers the wish without building it, or with less: looked for before anything is built. */
export function Smaller({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('syncMeetings');
  const { screening, merged } = requirement;
  const answered = screening?.answeredBy ?? null;
  return (
    <div className={styles.say}>
      {answered?.feature && <p>{t('answeredFeature', { feature: answered.feature.name })}</p>}
      {answered?.method && <p>{answered.method}</p>}
      {screening?.reason && <p>{screening.reason}</p>}
      {screening === null && <p className={styles.none}>{t('smallerUnknown')}</p>}
      {screening !== null && answered === null && !screening.reason && (
        <p className={styles.none}>{t('smallerNone')}</p>
      )}
      {merged.length > 0 && (
        <p className={styles.none}>
          {t('similar', { count: merged.length, keys: merged.map((one) => one.key).join(', ') })}
        </p>
      )}
    </div>
  );
}
