import { useTranslations } from 'use-intl';
import type { AgendaItem, Agreement } from '@/api/meetings';
import { Avatar } from '@/ui/Avatar';
import { Icon } from '@/ui/Icon';
import styles from './decision.module.css';

/** What ops recommends, and how often its recommendations agreed with the decisions of late. */
export function Recommended({ item, agreement }: { item: AgendaItem; agreement: Agreement }) {
  const t = useTranslations('syncMeetings');
  const { recommendation } = item;
  if (recommendation === null)
    return (
      <div className={styles.recommended}>
        <Icon name="info" />
        <div>
          <b>{t('noRecommendation')}</b>
          <p>{t('noRecommendationText')}</p>
        </div>
      </div>
    );
  const { verdict, priority, targetRelease, judgement, by } = recommendation;
  const head =
    verdict === null
      ? t('recommendsPriority', { priority: priority === null ? '–' : t(`priority.${priority}`) })
      : verdict === 'accept' && targetRelease
        ? t('recommendsFor', { verdict: t(`verdict.${verdict}`), release: targetRelease })
        : t('recommends', { verdict: t(`verdict.${verdict}`) });
  return (
    <div className={styles.recommended}>
      {by ? <Avatar name={by.name} /> : <Icon name="person" />}
      <div>
        <b>{head}</b>
        {judgement && <p className={styles.judgement}>{judgement}</p>}
        {agreement.recommendations > 0 && (
          <p>
            {t('agreement', {
              weeks: agreement.weeks,
              total: agreement.recommendations,
              agreed: agreement.agreed,
            })}
          </p>
        )}
      </div>
    </div>
  );
}
