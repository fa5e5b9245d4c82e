import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CustomerEvent, ThreadGroup } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { Icon, type IconName } from '@/ui/Icon';
import { SkeletonLines } from '@/ui/Skeleton';
import { threadQuery } from './api';
import styles from './page.module.css';

const groups: readonly ThreadGroup[] = ['contact', 'usage', 'requirement', 'result', 'contract'];
const groupIcons: Record<ThreadGroup, IconName> = {
  contact: 'chat',
  usage: 'realize',
  requirement: 'deliver',
  result: 'quantify',
  contract: 'document',
};
const icons: Record<string, IconName> = {
  launch: 'box',
  confirmation: 'check',
  contractSigned: 'check',
  contractEnds: 'warn',
  visit: 'visit',
  training: 'train',
};

/** Everything that happened with a customer, on one line, the newest first. */
export function Timeline({ id }: { id: number }) {
  const t = useTranslations('customers');
  const format = useFormats();
  const [group, setGroup] = useState<ThreadGroup | null>(null);
  const found = useInfiniteQuery({ ...threadQuery(id, group), placeholderData: (before) => before });
  const events = found.data?.pages.flatMap((page) => page.items) ?? [];
  const monthOf = (event: CustomerEvent) => event.at.slice(0, 7);
  return (
    <section className={styles.timeline} aria-labelledby="customer-timeline">
      <h2 id="customer-timeline">{t('timeline')}</h2>
      <fieldset className={styles.groups}>
        <legend data-hidden-text="">{t('timelineShow')}</legend>
        {[null, ...groups].map((one) => (
          <button key={one ?? 'all'} type="button" aria-pressed={group === one} onClick={() => setGroup(one)}>
            {t(one === null ? 'timelineAll' : `group.${one}`)}
          </button>
        ))}
      </fieldset>
      {found.isPending && <SkeletonLines lines={8} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && events.length === 0 && <p className={styles.faint}>{t('timelineEmpty')}</p>}
      <ol aria-busy={found.isPlaceholderData || undefined}>
        {events.map((event, at) => {
          const before = events[at - 1];
          const month = monthOf(event);
          return (
            <li key={`${event.name}-${event.kind}-${event.recordId}-${event.at}`} data-tone={event.tone}>
              {(before === undefined || monthOf(before) !== month) && (
                <h3 className={styles.month}>{format.month(month)}</h3>
              )}
              <Happened event={event} />
            </li>
          );
        })}
      </ol>
      {found.hasNextPage && (
        <Button
          tone="quiet"
          size="small"
          busy={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('timelineMore')}
        </Button>
      )}
    </section>
  );
}

function Happened({ event }: { event: CustomerEvent }) {
  const format = useFormats();
  const more = [
    event.amount === null ? null : format.money(event.amount, event.currency ?? 'CNY'),
    event.detail,
    event.by,
  ].filter((part) => part !== null && part !== '');
  return (
    <div className={styles.event}>
      <Icon name={icons[event.name] ?? groupIcons[event.group]} size={14} />
      {event.url === null ? <span>{event.sentence}</span> : <Link to={event.url}>{event.sentence}</Link>}
      <time dateTime={event.at} title={event.isDay ? format.longDate(event.at) : format.instant(event.at)}>
        {event.isDay ? format.date(event.at) : format.instant(event.at).slice(0, -6)}
      </time>
      {more.length > 0 && <p>{more.join(' · ')}</p>}
    </div>
  );
}
