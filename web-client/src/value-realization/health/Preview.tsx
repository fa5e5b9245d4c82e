import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { previewQuery } from './api';
import styles from './health.module.css';
import { Moved } from './Moved';
import { SpreadPair } from './SpreadPair';
import type { HealthRule } from './shapes';
import { useTermWords } from './useTermWords';

/** What the rule being tried would say of today's customers, counted by the server. */
export function Preview({ rule, changed, valid }: { rule: HealthRule; changed: boolean; valid: boolean }) {
  const t = useTranslations('health');
  const format = useFormats();
  const words = useTermWords();
  const { data, error, isFetching, refetch } = useQuery({
    ...previewQuery(rule),
    enabled: valid,
    placeholderData: keepPreviousData,
  });
  if (!valid) return <p className={styles.soft}>{t('previewWait')}</p>;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} />;
  const poorMore = data.after.poor - data.before.poor;
  return (
    <div aria-busy={isFetching || undefined} className={styles.preview}>
      <p role="status">
        {!changed
          ? t('previewNow', {
              scored: format.number(data.after.scored),
              total: format.number(data.customers),
              average: data.after.average === null ? '–' : format.number(data.after.average, 1),
              poor: format.number(data.after.poor),
            })
          : data.up + data.down === 0 && data.after.unscored === data.before.unscored
            ? t('still', { total: format.number(data.customers) })
            : t('moves', {
                up: format.number(data.up),
                down: format.number(data.down),
                total: format.number(data.customers),
                poor: format.number(data.after.poor),
                change: format.signed(poorMore),
              })}
      </p>
      <SpreadPair before={changed ? data.before : null} after={data.after} />
      {changed && data.movers.length > 0 && (
        <Table
          label={t('movers')}
          columns={[
            { label: t('customer') },
            { label: t('score'), end: true, width: 104 },
            { label: t('change'), end: true, width: 72 },
          ]}
        >
          {data.movers.map(({ customer, scoreBefore, scoreAfter }) => (
            <tr key={customer.id}>
              <th scope="row">
                <Link
                  to="/value-realization/customers/$id"
                  params={{ id: String(customer.id) }}
                  className={styles.name}
                >
                  {customer.name}
                </Link>
              </th>
              <td className={styles.end}>
                {t('fromTo', { before: scoreBefore ?? t('noScore'), after: scoreAfter ?? t('noScore') })}
              </td>
              <td className={styles.end}>
                {scoreBefore !== null && scoreAfter !== null && <Moved points={scoreAfter - scoreBefore} />}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <Table
        label={t('termUse')}
        columns={[
          { label: t('driver') },
          { label: t('knownFor'), end: true, width: 104 },
          { label: t('earns'), end: true, width: 88 },
        ]}
      >
        {data.terms.map((use) => {
          const term = rule.terms.find((one) => one.key === use.key);
          return (
            <tr key={use.key}>
              <th scope="row">{term ? words.name(term) : use.key}</th>
              <td className={styles.end}>
                {format.number(use.known)}
                <span className={styles.faint}> / {format.number(data.customers)}</span>
              </td>
              <td className={styles.end}>
                {use.averageShare === null ? '–' : format.percent(use.averageShare)}
              </td>
            </tr>
          );
        })}
      </Table>
    </div>
  );
}
