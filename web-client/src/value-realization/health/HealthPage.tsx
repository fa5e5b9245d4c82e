import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ChartFrame } from '@/charts/ChartFrame';
import { Histogram } from '@/charts/Histogram';
import { useFormats } from '@/i18n/useFormats';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Page, PageColumns } from '@/ui/Page';
import { PageError } from '@/ui/PageError';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { figuresQuery } from './api';
import styles from './health.module.css';
import { Moved } from './Moved';

const listOf = (from: number, to: number): string =>
  `/value-realization/customers?healthScore.from=${from}&healthScore.to=${to}&sort=healthScore`;

/** How all customers are: how the scores spread, who is in danger, who has fallen most. */
export function HealthPage() {
  const t = useTranslations('health');
  const format = useFormats();
  const { data, error, refetch } = useQuery(figuresQuery);
  if (error) return <PageError error={error} onRetry={() => void refetch()} />;
  const spread = data?.spread;
  return (
    <Page
      width="wide"
      title={t('title')}
      text={t('pageText')}
      actions={
        <Link to="/value-realization/health/rule" className={buttonClass({})}>
          {t('ruleLink')}
        </Link>
      }
    >
      {!spread && <SkeletonLines lines={12} />}
      {spread && spread.scored === 0 && (
        <EmptyState
          title={t('nobody')}
          action={<Link to="/value-realization/health/rule">{t('ruleLink')}</Link>}
        >
          {t('nobodyText', { count: spread.unscored })}
        </EmptyState>
      )}
      {data && spread && spread.scored > 0 && (
        <>
          <dl className={styles.figures}>
            {(
              [
                ['average', spread.average === null ? '–' : format.number(spread.average, 1)],
                ['good', format.number(spread.good)],
                ['fair', format.number(spread.fair)],
                ['poor', format.number(spread.poor)],
                ['unscoredCount', format.number(spread.unscored)],
                ['fallen', format.number(data.fallen)],
                ['risen', format.number(data.risen)],
              ] as const
            ).map(([name, value]) => (
              <div key={name}>
                <dt>{t(`figure.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <PageColumns>
            <ChartFrame
              finding={t('spreadFinding', { poor: spread.poor, total: spread.scored })}
              note={t('spreadNote', { count: spread.scored })}
              file="health-spread"
              table={{
                head: [t('score'), t('customers')],
                rows: spread.tens.map((count, place) => [label(place), count]),
              }}
            >
              {(width) => (
                <Histogram
                  width={width}
                  label={t('spread')}
                  bins={spread.tens.map((count, place) => ({
                    key: String(place),
                    label: label(place),
                    count,
                    name: t('bin', { range: label(place), count }),
                    href: listOf(place * 10, place === 9 ? 100 : place * 10 + 9),
                  }))}
                />
              )}
            </ChartFrame>
            <section className={styles.beside} aria-labelledby="fell-most">
              <h2 id="fell-most">{t('fallers')}</h2>
              <p>{t('fallersText')}</p>
              {data.fallers.length === 0 ? (
                <span className={styles.soft}>{t('noFallers')}</span>
              ) : (
                <Table
                  label={t('fallers')}
                  columns={[
                    { label: t('customer') },
                    { label: t('score'), end: true, width: 72 },
                    { label: t('days30'), end: true, width: 88 },
                  ]}
                >
                  {data.fallers.map((one) => (
                    <tr key={one.customer.id}>
                      <th scope="row">
                        <Link
                          to="/value-realization/customers/$id"
                          params={{ id: String(one.customer.id) }}
                          className={styles.name}
                        >
                          {one.customer.name}
                        </Link>
                      </th>
                      <td className={styles.end}>{one.score}</td>
                      <td className={styles.end}>
                        <Moved points={one.trend} />
                      </td>
                    </tr>
                  ))}
                </Table>
              )}
            </section>
          </PageColumns>
        </>
      )}
    </Page>
  );
}

const label = (place: number): string => (place === 9 ? '90–100' : `${place * 10}–${place * 10 + 9}`);
