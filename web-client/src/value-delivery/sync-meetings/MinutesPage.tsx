import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { dateOf } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { useCrumb } from '@/lib/crumb';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { minutesQuery } from './api';
import { MinutesSheet } from './MinutesSheet';
import styles from './minutes.module.css';

/** The minutes: what the page shows is what the printer and the PDF show. */
export function MinutesPage({ id }: { id: number }) {
  const t = useTranslations('syncMeetings');
  const format = useFormats();
  const minutes = useQuery(minutesQuery(id));
  const held = minutes.data?.meeting.startedAt ?? minutes.data?.meeting.plannedAt ?? null;
  useCrumb(held === null ? null : `${t('minutes')} ${format.date(dateOf(new Date(held)))}`);
  if (minutes.isError) return <ErrorState error={minutes.error} onRetry={() => void minutes.refetch()} />;
  return (
    <div className={styles.desk}>
      {minutes.data ? (
        <MinutesSheet minutes={minutes.data} />
      ) : (
        <article className={styles.sheet} aria-busy="true">
          <SkeletonLines lines={14} />
        </article>
      )}
    </div>
  );
}
