import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useDocumentTitle } from '@/lib/useDocumentTitle';
import { ErrorState } from '@/ui/ErrorState';
import { Skeleton, SkeletonLines } from '@/ui/Skeleton';
import { agendaQuery, meetingQuery } from './api';
import { MeetingScreen } from './MeetingScreen';
import styles from './meeting.module.css';

export interface MeetingPageProps {
  id: number;
  /** The requirement in front of everybody, as the address has it. */
  shown: string | null;
  onShow: (key: string) => void;
  onLeave: () => void;
  onMinutes: () => void;
}

/** The weekly sync, full screen: evidence at the left, the decision at the right, one requirement at a time. */
export function MeetingPage(props: MeetingPageProps) {
  const t = useTranslations('syncMeetings');
  const meeting = useQuery(meetingQuery(props.id));
  const agenda = useQuery({ ...agendaQuery(props.id), refetchInterval: 15_000 });
  useDocumentTitle(meeting.data?.value.name ?? t('title'));
  const error = meeting.error ?? agenda.error;
  if (meeting.data && agenda.data)
    return (
      <MeetingScreen
        {...props}
        meeting={meeting.data.value}
        agenda={agenda.data}
        readAt={agenda.dataUpdatedAt}
      />
    );
  return (
    <div className={styles.screen}>
      {error ? (
        <main className={styles.alone}>
          <ErrorState
            error={error}
            onRetry={() => {
              void meeting.refetch();
              void agenda.refetch();
            }}
          />
        </main>
      ) : (
        <main className={styles.waiting} aria-busy="true" aria-label={t('title')}>
          <Skeleton width={280} height={24} />
          <Skeleton width={480} height={32} />
          <SkeletonLines lines={12} />
        </main>
      )}
    </div>
  );
}
