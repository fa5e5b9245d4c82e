import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Survey, SurveyLink } from '@/api/field';
import { useFormats } from '@/i18n/useFormats';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { Tag } from '@/ui/Tag';
import { toastDone } from '@/ui/toast';
import { linksQuery, revokeLink, surveysKey } from './api';
import styles from './surveys.module.css';

const LinksDialog = lazy(() => import('./LinksDialog'));

/** Who got a link, how long it works, and whether they answered. A link's address is never shown again. */
export function LinksPart({ survey, mayKeep }: { survey: Survey; mayKeep: boolean }) {
  const t = useTranslations('surveys');
  const now = new Date().toISOString();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({ ...linksQuery(survey.id), enabled: mayKeep });
  const [making, setMaking] = useState(false);
  const [ending, setEnding] = useState<SurveyLink | null>(null);
  const who = (link: SurveyLink): string =>
    link.contactName ??
    (link.respondentGroup ? t(`group.${link.respondentGroup}`) : null) ??
    link.label ??
    t('openLink');

  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const make = mayKeep && (
    <Button icon="link" onClick={() => setMaking(true)}>
      {t('makeLinks')}
    </Button>
  );
  return (
    <>
      {survey.state !== 'open' && <Banner>{t('notOpen')}</Banner>}
      <div className={styles.bar}>
        <p className={styles.hint}>{t('linksText')}</p>
        {make}
      </div>
      {mayKeep && !data && <SkeletonLines lines={6} />}
      {data?.items.length === 0 && (
        <EmptyState icon="link" title={t('noLinks')}>
          {t('noLinksText')}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <Table
          label={t('tab.links')}
          columns={[
            { label: t('column.whose') },
            { label: t('column.customer') },
            { label: t('column.answered'), end: true, width: 80 },
            { label: t('column.created'), width: 88 },
            { label: t('column.expires'), width: 112 },
            { label: t('column.acts'), hidden: true, width: 88 },
          ]}
        >
          {data.items.map((link) => (
            <Row
              key={link.id}
              link={link}
              who={who(link)}
              gone={link.revokedAt !== null ? 'revokedMark' : link.expiresAt < now ? 'expiredMark' : null}
              onEnd={() => setEnding(link)}
            />
          ))}
        </Table>
      )}
      {making && (
        <Suspense>
          <LinksDialog survey={survey} onClose={() => setMaking(false)} />
        </Suspense>
      )}
      {ending && (
        <Confirm
          title={t('revokeTitle')}
          text={t('revokeText')}
          verb={t('revoke')}
          onConfirm={async () => {
            await revokeLink(ending.id);
            await queries.invalidateQueries({ queryKey: surveysKey });
            toastDone(t('revoked'));
          }}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  );
}

function Row({
  link,
  who,
  gone,
  onEnd,
}: {
  link: SurveyLink;
  who: string;
  gone: 'revokedMark' | 'expiredMark' | null;
  onEnd: () => void;
}) {
  const t = useTranslations('surveys');
  const format = useFormats();
  return (
    <tr className={gone ? styles.off : undefined}>
      <th scope="row">{who}</th>
      <td>{link.customerName}</td>
      <td className={styles.end}>{format.number(link.responses)}</td>
      <td>{format.date(link.createdAt)}</td>
      <td>{gone ? <Tag>{t(gone)}</Tag> : format.date(link.expiresAt)}</td>
      <td>
        {gone === null && (
          <Button size="small" aria-label={t('revokeOf', { who })} onClick={onEnd}>
            {t('revoke')}
          </Button>
        )}
      </td>
    </tr>
  );
}
