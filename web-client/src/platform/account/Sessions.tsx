import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { runAction } from '@/actions/run';
import { signOut } from '@/api/session';
import type { Session } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Confirm';
import { ErrorState } from '@/ui/ErrorState';
import { PageSection } from '@/ui/Page';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { Tag } from '@/ui/Tag';
import styles from './account.module.css';
import { endSession, sessionsKey, sessionsQuery } from './api';
import { deviceOf } from './device';

/** Every device on which the person is signed in; any can be ended from here. */
export function Sessions({ onSignedOut }: { onSignedOut: () => void }) {
  const t = useTranslations('account');
  const format = useFormats();
  const queries = useQueryClient();
  const { data: sessions, error, refetch } = useQuery(sessionsQuery);
  const [leaving, setLeaving] = useState(false);
  const name = (session: Session) => deviceOf(session.userAgent) ?? t('unknownDevice');
  const end = (session: Session) =>
    runAction({
      id: 'endSession',
      label: t('end'),
      place: 'page',
      run: async () => {
        await endSession(session.id);
        await queries.invalidateQueries({ queryKey: sessionsKey });
        return { done: t('ended', { device: name(session) }) };
      },
    });
  return (
    <PageSection
      title={t('sessions')}
      text={t('sessionsText')}
      actions={
        <Button icon="signOut" onClick={() => setLeaving(true)}>
          {t('everywhere')}
        </Button>
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : sessions === undefined ? (
        <SkeletonLines lines={3} />
      ) : (
        <Table
          label={t('sessions')}
          columns={[
            { label: t('device') },
            { label: t('address') },
            { label: t('since') },
            { label: t('lastUsed') },
            { label: t('end'), hidden: true, end: true },
          ]}
        >
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">
                <span className={styles.device} title={session.userAgent ?? undefined}>
                  {name(session)}
                  {session.current && <Tag tone="good">{t('thisDevice')}</Tag>}
                </span>
              </th>
              <td className={styles.soft}>{session.address}</td>
              <td className={styles.soft}>{format.instant(session.createdAt)}</td>
              <td className={styles.soft}>{format.instant(session.lastUsedAt)}</td>
              <td className={styles.end}>
                {!session.current && (
                  <Button
                    size="small"
                    aria-label={t('endOf', { device: name(session) })}
                    onClick={() => void end(session)}
                  >
                    {t('end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {leaving && (
        <Confirm
          title={t('everywhereTitle')}
          text={t('everywhereText')}
          verb={t('everywhere')}
          onClose={() => setLeaving(false)}
          onConfirm={async () => {
            await signOut(true);
            onSignedOut();
          }}
        />
      )}
    </PageSection>
  );
}
