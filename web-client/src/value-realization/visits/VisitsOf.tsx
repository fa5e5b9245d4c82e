import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Bars } from '@/ui/Mark';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { Tag } from '@/ui/Tag';
import { rhythmOf, visitsKey, visitsOf } from './api';
import { channelBars, formsOnly, type VisitDraft, wasHeard } from './model';
import styles from './visits.module.css';

const VisitDialog = lazy(() => import('./VisitDialog'));

/** On a customer's page: how they were heard, and whose turn it is. */
export function VisitsOf({ customer }: { customer: number }) {
  const t = useTranslations('visits');
  const format = useFormats();
  const me = useMe();
  const queries = useQueryClient();
  const mayRead = may(me, 'contacts.read');
  const mayKeep = may(me, 'visits.keep');
  const { data, error, refetch } = useQuery({ ...visitsOf(customer), enabled: mayRead });
  const people = useQuery({ ...rhythmOf(customer), enabled: mayRead }).data ?? [];
  const [start, setStart] = useState<Partial<VisitDraft> | null>(null);

  if (!mayRead) return <EmptyState title={t('notYours')} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} />;
  const name = data[0]?.customerName ?? people[0]?.customerName ?? '';
  const add = mayKeep && (
    <Button icon="visit" onClick={() => setStart(name === '' ? {} : { customer: { id: customer, name } })}>
      {t('create')}
    </Button>
  );
  return (
    <section className={styles.of} aria-label={t('of')}>
      {formsOnly(data) && <Banner tone="warn">{t('formsOnlyText', { customer: name })}</Banner>}
      {data.length === 0 ? (
        <EmptyState icon="visit" title={t('none')} action={add}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.ofHead}>
            <p className={styles.faint}>{t('ofText', { count: data.length })}</p>
            {add}
          </div>
          <Table
            label={t('title')}
            columns={[
              { label: t('field.visitedOn'), width: 88 },
              { label: t('field.title') },
              { label: t('field.channel'), width: 112 },
              { label: t('field.population'), width: 88 },
              { label: t('field.willRenew'), width: 88 },
              { label: t('field.observations'), end: true, width: 88 },
            ]}
          >
            {data.map((visit) => (
              <tr key={visit.id}>
                <td>{format.date(visit.visitedOn)}</td>
                <th scope="row">
                  <Link
                    className={styles.ref}
                    to="/value-realization/visits/$id"
                    params={{ id: String(visit.id) }}
                  >
                    {visit.title}
                  </Link>
                </th>
                <td>
                  <Bars filled={channelBars[visit.channel]}>{t(`channel.${visit.channel}`)}</Bars>
                </td>
                <td>
                  <Tag>{t(`population.${visit.population}`)}</Tag>
                </td>
                <td>{visit.willRenew && t(`answer.${visit.willRenew}`)}</td>
                <td className={styles.end}>{format.number(visit.observations)}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
      {people.length > 0 && (
        <>
          <header>
            <h2 className={styles.head}>{t('turn')}</h2>
            <p className={styles.faint}>{t('turnText')}</p>
          </header>
          <ul className={styles.turns}>
            {people.slice(0, 8).map((one) => (
              <li key={one.id} className={styles.turn}>
                <span>
                  {one.name} <span className={styles.faint}>{one.title}</span>
                </span>
                <span className={styles.faint}>
                  {[one.isPayer ? t('rhythm.payer') : '', one.isUser ? t('rhythm.user') : '']
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <b>
                  {wasHeard(one.heardOn)
                    ? t('rhythm.daysOf', { days: daysBetween(one.heardOn, format.today) })
                    : t('rhythm.never')}
                </b>
                {mayKeep && (
                  <Button
                    size="small"
                    aria-label={t('visitWith', { name: one.name })}
                    onClick={() =>
                      setStart({
                        customer: { id: customer, name: one.customerName },
                        contacts: [{ id: one.id, name: one.name }],
                        population: one.isPayer && one.isUser ? 'both' : one.isPayer ? 'payers' : 'users',
                      })
                    }
                  >
                    {t('create')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {start && (
        <Suspense>
          <VisitDialog
            start={start}
            onDone={() => {
              setStart(null);
              void queries.invalidateQueries({ queryKey: visitsKey });
            }}
            onClose={() => setStart(null)}
          />
        </Suspense>
      )}
    </section>
  );
}
