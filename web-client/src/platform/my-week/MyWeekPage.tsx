import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { hasRole, may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useFormats } from '@/i18n/useFormats';
import { EmptyState } from '@/ui/EmptyState';
import { followedQuery, toDecideQuery, toRecommendQuery, toScreenQuery } from './api';
import styles from './myWeek.module.css';
import { RequirementList } from './RequirementList';
import { Unread } from './Unread';
import { daysAgo } from './week';

/** What waits for me: first what only I can do, then what has changed, beside it the meeting, the news and my imports. */
export function MyWeekPage({ meeting, imports }: { meeting: ReactNode; imports: ReactNode }) {
  const t = useTranslations('myWeek');
  const format = useFormats();
  const me = useMe();
  if (!me) return null;
  const since = daysAgo(format.today, 14);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('hello', { name: me.user.name })}</h1>
        <p>{format.longDate(format.today)}</p>
      </header>
      <div className={styles.columns}>
        <div className={styles.main}>
          {hasRole(me, 'pm') && (
            <RequirementList
              title={t('toDecide')}
              text={t('toDecideText')}
              none={t('toDecideNone')}
              query={toDecideQuery}
              search={{ agendaReady: 'true', sort: '-score' }}
              show="recommendation"
            />
          )}
          {hasRole(me, 'ops') && (
            <>
              <RequirementList
                title={t('toScreen')}
                text={t('toScreenText')}
                none={t('toScreenNone')}
                query={toScreenQuery}
                search={{ status: 'new', sort: '-score' }}
                show="age"
              />
              <RequirementList
                title={t('toRecommend')}
                text={t('toRecommendText')}
                none={t('toRecommendNone')}
                query={toRecommendQuery}
                search={{ status: 'screened', agendaReady: 'false', sort: '-score' }}
                show="age"
              />
            </>
          )}
          {may(me, 'requirements.read') ? (
            <RequirementList
              title={t('followed')}
              text={t('followedText')}
              none={t('followedNone')}
              query={followedQuery(since)}
              search={{ followed: 'true', 'statusSince.from': since, sort: '-statusSince' }}
              show="status"
            />
          ) : (
            <EmptyState icon="settings" title={t('noPool')}>
              {t('noPoolText')}
            </EmptyState>
          )}
        </div>
        <aside className={styles.aside} aria-label={t('beside')}>
          {may(me, 'syncMeetings.read') && meeting}
          <Unread />
          {imports}
        </aside>
      </div>
    </div>
  );
}
