import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActionButton } from '@/actions/ActionButton';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { hasRole } from '@/api/session';
import { useMe } from '@/api/useMe';
import type { ApiKey } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { useCrumb } from '@/lib/crumb';
import { Button, buttonClass } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Confirm } from '@/ui/Confirm';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Page } from '@/ui/Page';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { Tag } from '@/ui/Tag';
import { toastDone } from '@/ui/toast';
import { keysKey, keysQuery, revokeKey } from './api';
import styles from './apiKeys.module.css';
import { CreateKeyDialog } from './CreateKeyDialog';
import { SecretDialog } from './SecretDialog';
import { stateOf } from './scopes';

type Open = { kind: 'create' } | { kind: 'secret'; secret: string } | { kind: 'revoke'; key: ApiKey };

/** Keys with which programs act for people. */
export function ApiKeysPage() {
  const t = useTranslations('apiKeys');
  useCrumb(t('title'));
  const manages = hasRole(useMe(), 'admin');
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(keysQuery);
  const [endedToo, setEndedToo] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const now = new Date();
  const keys = data?.filter((key) => endedToo || stateOf(key, now) === 'working');

  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'createKey',
        label: t('create'),
        icon: 'plus',
        place: 'page',
        shortcut: 'c',
        tone: 'primary',
        words: 'xjmy xinjianmiyao new api key',
        run: () => setOpen({ kind: 'create' }),
      },
    ],
    [t],
  );
  useActions(actions);

  return (
    <Page
      width="wide"
      title={t('title')}
      text={manages ? t('textAdmin') : t('text')}
      actions={
        <>
          <a className={buttonClass({})} href="/swagger" target="_blank" rel="noreferrer">
            {t('docs')}
          </a>
          {actions[0] && <ActionButton action={actions[0]} />}
        </>
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined || keys === undefined ? (
        <SkeletonLines lines={4} />
      ) : (
        <div>
          {data.length > 0 && (
            <div className={styles.filter}>
              <Checkbox label={t('showEnded')} checked={endedToo} onChange={setEndedToo} />
            </div>
          )}
          {keys.length === 0 ? (
            <EmptyState icon="key" title={t('none')}>
              {t('noneText')}
            </EmptyState>
          ) : (
            <Table
              label={t('title')}
              columns={[
                { label: t('name') },
                { label: t('secret') },
                { label: t('scopes') },
                ...(manages ? [{ label: t('owner') }] : []),
                { label: t('lastUsed') },
                { label: t('expires') },
                { label: t('revoke'), hidden: true, width: 72 },
              ]}
            >
              {keys.map((key) => (
                <KeyLine
                  key={key.id}
                  apiKey={key}
                  now={now}
                  withOwner={manages}
                  onRevoke={() => setOpen({ kind: 'revoke', key })}
                />
              ))}
            </Table>
          )}
        </div>
      )}
      {open?.kind === 'create' && (
        <CreateKeyDialog
          onClose={() => setOpen(null)}
          onSecret={(secret) => setOpen({ kind: 'secret', secret })}
        />
      )}
      {open?.kind === 'secret' && <SecretDialog secret={open.secret} onClose={() => setOpen(null)} />}
      {open?.kind === 'revoke' && (
        <Confirm
          title={t('revokeTitle', { name: open.key.name })}
          text={t('revokeText')}
          verb={t('revoke')}
          onClose={() => setOpen(null)}
          onConfirm={async () => {
            await revokeKey(open.key);
            await queries.invalidateQueries({ queryKey: keysKey });
            toastDone(t('revokedDone', { name: open.key.name }));
          }}
        />
      )}
    </Page>
  );
}

function KeyLine({
  apiKey,
  now,
  withOwner,
  onRevoke,
}: {
  apiKey: ApiKey;
  now: Date;
  withOwner: boolean;
  onRevoke: () => void;
}) {
  const t = useTranslations('apiKeys');
  const format = useFormats();
  const state = stateOf(apiKey, now);
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>
          {apiKey.name}
          {state !== 'working' && <Tag tone="warn">{t(state)}</Tag>}
        </span>
      </th>
      <td>
        <code className={styles.code}>{apiKey.prefix}…</code>
      </td>
      <td className={styles.soft}>
        {apiKey.scopes.map((scope) => (
          <code key={scope} className={styles.code}>
            {scope}
          </code>
        ))}
      </td>
      {withOwner && <td className={styles.soft}>{apiKey.owner.name}</td>}
      <td className={styles.soft}>
        {apiKey.lastUsedAt ? (
          format.instant(apiKey.lastUsedAt)
        ) : (
          <span className={styles.faint}>{t('never')}</span>
        )}
      </td>
      <td className={styles.soft}>{format.date(apiKey.expiresAt.slice(0, 10))}</td>
      <td>
        {state === 'working' && (
          <Button size="small" aria-label={t('revokeOf', { name: apiKey.name })} onClick={onRevoke}>
            {t('revoke')}
          </Button>
        )}
      </td>
    </tr>
  );
}
