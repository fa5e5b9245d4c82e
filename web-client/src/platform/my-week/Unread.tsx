import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Notification } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { markRead, unreadQuery } from './api';
import styles from './myWeek.module.css';

/** What I was told and have not read yet; opening one marks it read. */
export function Unread() {
  const t = useTranslations('myWeek');
  const format = useFormats();
  const router = useRouter();
  const queries = useQueryClient();
  const found = useQuery(unreadQuery);
  const open = (one: Notification) => {
    router.history.push(one.link);
    markRead(one.id, one.version)
      .then(() => queries.invalidateQueries({ queryKey: ['notifications'] }))
      // It stays unread and can be marked in the inbox.
      .catch(() => undefined);
  };
  return (
    <section>
      <h2 className={styles.asideHead}>{t('unread')}</h2>
      {found.isPending && <SkeletonLines lines={3} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <p className={styles.none}>{t('unreadNone')}</p>}
      <ul>
        {found.data?.items.map((one) => (
          <li key={one.id}>
            <a
              className={styles.news}
              href={one.link}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                open(one);
              }}
            >
              {one.text}
              <time dateTime={one.at}>{format.instant(one.at)}</time>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
