import { useTranslations } from 'use-intl';
import type { Priority, Requirement, Verdict } from '@/api/types';
import styles from './sections.module.css';

/** What ops recommends beside what the product manager decides, even while the decision is open. */
export function Verdicts({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('requirements');
  const { recommendation, decision } = requirement;
  const words = ({
    verdict,
    targetRelease,
    priority,
  }: {
    verdict: Verdict | null;
    targetRelease: string | null;
    priority?: Priority;
  }) => {
    if (verdict === null) return priority ? t('recommended', { priority: t(`priority.${priority}`) }) : '';
    const name = t(`verdict.${verdict}`);
    return targetRelease ? t('decidedFor', { verdict: name, release: targetRelease }) : name;
  };
  const withName = (label: string, name: string | undefined) =>
    name === undefined ? label : `${label} · ${name}`;
  return (
    <section className={styles.section}>
      <div className={styles.verdicts}>
        <div>
          <span className={styles.label}>{withName(t('opsRecommends'), recommendation?.by?.name)}</span>
          <b data-open={recommendation ? undefined : ''}>
            {recommendation ? words(recommendation) : t('notRecommended')}
          </b>
          {recommendation && <span className={styles.detail}>{recommendation.judgement}</span>}
        </div>
        <div>
          <span className={styles.label}>{withName(t('pmDecides'), decision?.by?.name)}</span>
          <b data-open={decision ? undefined : ''}>{decision ? words(decision) : t('notDecided')}</b>
          {decision && <span className={styles.detail}>{decision.reason}</span>}
        </div>
      </div>
    </section>
  );
}
