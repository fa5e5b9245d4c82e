import { useTranslations } from 'use-intl';
import type { Requirement } from '@/api/types';
import styles from './sections.module.css';

/** What ops recommends beside what the product manager decides, even while the decision is open. */
export function Verdicts({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('requirements');
  const { recommendation, decision } = requirement;
  const withName = (label: string, name: string | undefined) =>
    name === undefined ? label : `${label} · ${name}`;
  return (
    <section className={styles.section}>
      <div className={styles.verdicts}>
        <div>
          <span className={styles.label}>{withName(t('opsRecommends'), recommendation?.by?.name)}</span>
          <b data-open={recommendation ? undefined : ''}>
            {recommendation
              ? t('recommended', { priority: t(`priority.${recommendation.priority}`) })
              : t('notRecommended')}
          </b>
          {recommendation && <span className={styles.detail}>{recommendation.judgement}</span>}
        </div>
        <div>
          <span className={styles.label}>{withName(t('pmDecides'), decision?.by?.name)}</span>
          <b data-open={decision ? undefined : ''}>
            {decision
              ? decision.targetRelease
                ? t('decidedFor', {
                    verdict: t(`verdict.${decision.verdict}`),
                    release: decision.targetRelease,
                  })
                : t('decided', { verdict: t(`verdict.${decision.verdict}`) })
              : t('notDecided')}
          </b>
          {decision && <span className={styles.detail}>{decision.reason}</span>}
        </div>
      </div>
    </section>
  );
}
