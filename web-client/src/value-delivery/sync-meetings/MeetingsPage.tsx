import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { hasRole } from '@/api/session';
import { useMe } from '@/api/useMe';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { comingMeetingsQuery, pastMeetingsQuery, seriesQuery } from './api';
import { MeetingRows } from './MeetingRows';
import styles from './meetings.module.css';
import { NextMeeting } from './NextMeeting';
import { SeriesDialog } from './SeriesDialog';
import { SeriesList } from './SeriesList';

/** Meetings to come and past ones, and the series from which they come. */
export function MeetingsPage() {
  const t = useTranslations('syncMeetings');
  const coming = useQuery(comingMeetingsQuery);
  const past = useQuery(pastMeetingsQuery);
  const series = useQuery(seriesQuery);
  const runs = hasRole(useMe(), 'ops', 'pm');
  const [creating, setCreating] = useState(false);
  const error = coming.error ?? past.error;
  if (error)
    return (
      <ErrorState
        error={error}
        onRetry={() => {
          void coming.refetch();
          void past.refetch();
        }}
      />
    );
  const [next, ...later] = coming.data ?? [];
  const nothing = coming.data?.length === 0 && past.data?.length === 0;
  return (
    <div className={styles.page}>
      <h1 data-hidden-text="">{t('title')}</h1>
      {nothing && (
        <EmptyState
          icon="calendar"
          title={t('noMeetings')}
          action={
            runs && (
              <Button tone="primary" onClick={() => setCreating(true)}>
                {t('seriesCreate')}
              </Button>
            )
          }
        >
          {t('noMeetingsText')}
        </EmptyState>
      )}
      {coming.isPending && <SkeletonLines lines={8} />}
      <div className={styles.columns}>
        <div>
          {next && <NextMeeting meeting={next} />}
          {later.length > 0 && <MeetingRows title={t('upcoming')} meetings={later} />}
          {past.data && past.data.length > 0 && <MeetingRows title={t('past')} meetings={past.data} past />}
        </div>
        {!nothing && (
          <SeriesList series={series.data ?? []} mayChange={runs} onCreate={() => setCreating(true)} />
        )}
      </div>
      {creating && <SeriesDialog series={null} onClose={() => setCreating(false)} />}
    </div>
  );
}
