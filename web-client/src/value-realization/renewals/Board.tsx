import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { Button, IconButton } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { lastDay, monthQuery } from './api';
import { monthAfter } from './model';
import { RenewalCard } from './RenewalCard';
import styles from './renewals.module.css';

const columns = 4;

/** The months side by side, each with what ends in it, the most money on top. */
export function Board({
  from,
  chosen,
  onFrom,
  onOpen,
}: {
  /** The first month; null for the one that runs. */
  from: string | null;
  chosen: number;
  onFrom: (month: string | null) => void;
  onOpen: (id: number) => void;
}) {
  const t = useTranslations('renewals');
  const { today } = useFormats();
  const now = today.slice(0, 7);
  const first = from !== null && /^\d{4}-\d{2}$/.test(from) ? from : now;
  const move = (step: number) => {
    const month = monthAfter(first, step);
    onFrom(month === now ? null : month);
  };
  return (
    <section className={styles.part} aria-labelledby="renewal-board">
      <header className={styles.partHead}>
        <h2 id="renewal-board">{t('board')}</h2>
        <p>{t('boardText')}</p>
        <span className={styles.steps}>
          <IconButton icon="left" label={t('earlier')} onClick={() => move(-1)} />
          <Button size="small" disabled={first === now} onClick={() => onFrom(null)}>
            {t('thisMonth')}
          </Button>
          <IconButton icon="right" label={t('later')} onClick={() => move(1)} />
        </span>
      </header>
      <div className={styles.board}>
        {Array.from({ length: columns }, (_, step) => monthAfter(first, step)).map((month) => (
          <Month key={month} month={month} chosen={chosen} onOpen={onOpen} />
        ))}
      </div>
    </section>
  );
}

function Month({ month, chosen, onOpen }: { month: string; chosen: number; onOpen: (id: number) => void }) {
  const t = useTranslations('renewals');
  const format = useFormats();
  const { data, error, refetch } = useQuery(monthQuery(month));
  const items = data?.items ?? [];
  const total = data?.total ?? items.length;
  return (
    <section className={styles.month} aria-label={format.month(month)}>
      <h3>
        {format.month(month)}
        <span>{data && t('count', { count: total })}</span>
      </h3>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={6} />}
      {data && items.length === 0 && <p className={styles.faint}>{t('monthEmpty')}</p>}
      <ul>
        {items.map((one) => (
          <li key={one.id}>
            <RenewalCard renewal={one} chosen={one.id === chosen} onOpen={() => onOpen(one.id)} />
          </li>
        ))}
      </ul>
      {total > items.length && (
        <Link
          to="/value-realization/renewals/list"
          search={{ 'endsOn.from': `${month}-01`, 'endsOn.to': lastDay(month), sort: '-amount' }}
          className={styles.more}
        >
          {t('more', { count: total - items.length })}
        </Link>
      )}
    </section>
  );
}
