import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { ScoringRule } from '@/api/scoring';
import { useFormats } from '@/i18n/useFormats';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { previewQuery } from './api';
import styles from './scoring.module.css';

/** What the rule being tried would move, counted by the server over the whole pool. */
export function Preview({ rule, changed, valid }: { rule: ScoringRule; changed: boolean; valid: boolean }) {
  const t = useTranslations('scoring');
  const format = useFormats();
  const { data, error, isFetching, refetch } = useQuery({
    ...previewQuery(rule),
    enabled: changed && valid,
    placeholderData: keepPreviousData,
  });
  if (!changed) return <p className={styles.soft}>{t('previewNone')}</p>;
  if (!valid) return <p className={styles.soft}>{t('previewWait')}</p>;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} />;
  return (
    <div aria-busy={isFetching || undefined} className={styles.preview}>
      <p role="status">
        {data.ranksChanged === 0
          ? t('still', { total: format.number(data.total) })
          : t('moved', {
              moved: format.number(data.ranksChanged),
              up: format.number(data.up),
              down: format.number(data.down),
              kept: data.topTenKept,
              total: format.number(data.total),
            })}
      </p>
      {data.movers.length > 0 && (
        <Table
          label={t('movers')}
          columns={[
            { label: t('requirement') },
            { label: t('score'), end: true, width: 88 },
            { label: t('rank'), end: true, width: 104 },
          ]}
        >
          {data.movers.map((one) => {
            const rise = one.rankBefore - one.rankAfter;
            return (
              <tr key={one.id}>
                <th scope="row">
                  <Link
                    to="/value-delivery/requirements/$key"
                    params={{ key: one.key }}
                    className={styles.title}
                    title={one.title}
                  >
                    {one.title}
                  </Link>
                  <small>{one.key}</small>
                </th>
                <td className={styles.number}>
                  {t('from', {
                    before: format.number(one.scoreBefore),
                    after: format.number(one.scoreAfter),
                  })}
                </td>
                <td className={styles.number}>
                  {t('from', { before: one.rankBefore, after: one.rankAfter })}
                  <small data-rise={rise > 0}>
                    <span aria-hidden="true">{rise > 0 ? '▲' : '▼'} </span>
                    {rise > 0 ? t('rises', { count: rise }) : t('falls', { count: -rise })}
                  </small>
                </td>
              </tr>
            );
          })}
        </Table>
      )}
    </div>
  );
}
