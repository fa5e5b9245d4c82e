import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { fetchRequirements, requirementsKey } from './api';
import { StatusMark } from './cells';
import styles from './sections.module.css';

/** The requirements that fit a filter, for the page of another record: a customer, a feature. */
export function RequirementsOf({ filter, most = 50 }: { filter: Record<string, string>; most?: number }) {
  const t = useTranslations('requirements');
  const format = useFormats();
  const { data, error, refetch } = useQuery({
    queryKey: [...requirementsKey, 'of', filter, most],
    queryFn: ({ signal }) =>
      fetchRequirements({ ...filter, sort: '-score', limit: most, withTotal: true }, signal),
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={4} />;
  return (
    <>
      <Table
        label={t('title')}
        columns={[
          { label: t('column.key'), width: 88 },
          { label: t('column.title') },
          { label: t('column.score'), end: true, width: 56 },
          { label: t('column.status'), width: 104 },
        ]}
      >
        {data.items.map((one) => (
          <tr key={one.id}>
            <td className={styles.faint}>{one.key}</td>
            <th scope="row">
              <Link to="/value-delivery/requirements/$key" params={{ key: one.key }} className={styles.link}>
                {one.title}
              </Link>
            </th>
            <td className={styles.soft} style={{ textAlign: 'right' }}>
              {format.number(one.score)}
            </td>
            <td>
              <StatusMark row={one} />
            </td>
          </tr>
        ))}
      </Table>
      {typeof data.total === 'number' && data.total > data.items.length && (
        <p>
          <Link to="/value-delivery/requirements" search={filter} className={styles.link}>
            {t('showAll', { count: data.total })}
          </Link>
        </p>
      )}
    </>
  );
}
