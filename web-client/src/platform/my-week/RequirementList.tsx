import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { RequirementRow, RequirementStatus } from '@/api/types';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { ErrorState } from '@/ui/ErrorState';
import { Mark, type MarkShape } from '@/ui/Mark';
import { SkeletonLines } from '@/ui/Skeleton';
import type { toScreenQuery } from './api';
import styles from './myWeek.module.css';

const shapes: Record<RequirementStatus, MarkShape> = {
  new: 'dashed',
  screened: 'half',
  screenedOut: 'cross',
  accepted: 'check',
  later: 'pause',
  rejected: 'cross',
  launched: 'up',
  confirmed: 'double',
  reopened: 'back',
  merged: 'merged',
};

/** A short list of requirements and the way to all of them. */
export function RequirementList({
  title,
  text,
  none,
  query,
  search,
  show,
}: {
  title: string;
  text: string;
  none: string;
  query: typeof toScreenQuery;
  search: Record<string, string>;
  show: 'age' | 'status' | 'recommendation';
}) {
  const t = useTranslations('myWeek');
  const format = useFormats();
  const found = useQuery(query);
  const total = found.data?.total ?? found.data?.items.length ?? 0;
  return (
    <section>
      <header className={styles.sectionHead}>
        <h2>
          {title}
          {found.data && <span className={styles.count}>{format.number(total)}</span>}
        </h2>
        <p>{text}</p>
        {total > 0 && (
          <Link className={styles.all} to="/value-delivery/requirements" search={search}>
            {t('all')}
          </Link>
        )}
      </header>
      {found.isPending && <SkeletonLines lines={4} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <p className={styles.none}>{none}</p>}
      <ul>
        {found.data?.items.map((row) => (
          <li key={row.id}>
            <Link className={styles.row} to="/value-delivery/requirements/$key" params={{ key: row.key }}>
              <Mark shape={shapes[row.status]}>{''}</Mark>
              <span className={styles.key}>{row.key}</span>
              <span className={styles.what} title={row.title}>
                {row.title}
              </span>
              <Fact row={row} show={show} />
              <b className={styles.score}>{format.number(row.score)}</b>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fact({ row, show }: { row: RequirementRow; show: 'age' | 'status' | 'recommendation' }) {
  const t = useTranslations('myWeek');
  const r = useTranslations('requirements');
  const format = useFormats();
  if (show === 'status')
    return (
      <span className={styles.fact}>
        {r(`status.${row.status}`)} · {format.date(row.statusSince.slice(0, 10))}
      </span>
    );
  if (show === 'recommendation' && row.recommendedVerdict !== null)
    return (
      <span className={styles.fact}>
        {t('recommends', { verdict: r(`verdict.${row.recommendedVerdict}`) })}
      </span>
    );
  return (
    <span className={styles.fact}>
      {t('days', { count: Math.max(0, daysBetween(row.receivedOn, format.today)) })}
    </span>
  );
}
