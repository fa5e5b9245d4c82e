import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActionButton } from '@/actions/ActionButton';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { runAction } from '@/actions/run';
import { useMe } from '@/api/useMe';
import type { OneTimeLink, UserRecord } from '@/api/workplace';
import { Checkbox } from '@/ui/Checkbox';
import { Confirm } from '@/ui/Confirm';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Page } from '@/ui/Page';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { TextField } from '@/ui/TextField';
import { toastDone } from '@/ui/toast';
import { makeLink, setActive, usersKey, usersQuery } from './api';
import { InviteDialog } from './InviteDialog';
import { LinkDialog } from './LinkDialog';
import { PersonLine } from './PersonLine';
import styles from './people.module.css';
import { RolesDialog } from './RolesDialog';

type Open =
  | { kind: 'invite' }
  | { kind: 'link'; name: string; link: OneTimeLink }
  | { kind: 'roles' | 'deactivate'; user: UserRecord };

export function ManagedPeople() {
  const t = useTranslations('people');
  const me = useMe();
  const queries = useQueryClient();
  const [inactiveToo, setInactiveToo] = useState(false);
  const [text, setText] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { data, error, refetch } = useQuery(usersQuery(!inactiveToo));
  const wanted = text.trim().toLocaleLowerCase();
  const users = data?.filter(
    (one) => one.name.toLocaleLowerCase().includes(wanted) || one.email.toLocaleLowerCase().includes(wanted),
  );

  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'invite',
        label: t('invite'),
        icon: 'plus',
        place: 'page',
        shortcut: 'c',
        tone: 'primary',
        words: 'yqts yaoqingtongshi invite',
        run: () => setOpen({ kind: 'invite' }),
      },
    ],
    [t],
  );
  useActions(actions);
  const refresh = () => queries.invalidateQueries({ queryKey: usersKey });
  const link = (user: UserRecord) =>
    runAction({
      id: 'link',
      label: t('resetLink'),
      place: 'page',
      run: async () => setOpen({ kind: 'link', name: user.name, link: await makeLink(user.id) }),
    });
  const activate = (user: UserRecord) =>
    runAction({
      id: 'activate',
      label: t('activate'),
      place: 'page',
      run: async () => {
        await setActive(user, true);
        await refresh();
        return { done: t('activated', { name: user.name }) };
      },
    });

  return (
    <Page
      width="wide"
      title={t('title')}
      text={t('textAdmin')}
      actions={actions[0] && <ActionButton action={actions[0]} />}
    >
      <div className={styles.filter}>
        <TextField
          label={t('search')}
          bare
          type="search"
          placeholder={t('search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Checkbox label={t('showInactive')} checked={inactiveToo} onChange={setInactiveToo} />
      </div>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : users === undefined ? (
        <SkeletonLines lines={8} />
      ) : users.length === 0 ? (
        <EmptyState icon="person" title={t('none')}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <Table
          label={t('title')}
          columns={[
            { label: t('name') },
            { label: t('email') },
            { label: t('roles') },
            { label: t('lastSeen') },
            { label: t('actions'), hidden: true, width: 40 },
          ]}
        >
          {users.map((user) => (
            <PersonLine
              key={user.id}
              user={user}
              isMe={user.id === me?.user.id}
              onRoles={() => setOpen({ kind: 'roles', user })}
              onLink={() => void link(user)}
              onDeactivate={() => setOpen({ kind: 'deactivate', user })}
              onActivate={() => void activate(user)}
            />
          ))}
        </Table>
      )}
      {open?.kind === 'invite' && (
        <InviteDialog onClose={close} onLink={(name, made) => setOpen({ kind: 'link', name, link: made })} />
      )}
      {open?.kind === 'link' && <LinkDialog name={open.name} link={open.link} onClose={close} />}
      {open?.kind === 'roles' && <RolesDialog user={open.user} onClose={close} />}
      {open?.kind === 'deactivate' && (
        <Confirm
          title={t('deactivateTitle', { name: open.user.name })}
          text={t('deactivateText')}
          verb={t('deactivate')}
          onClose={close}
          onConfirm={async () => {
            await setActive(open.user, false);
            await refresh();
            toastDone(t('deactivated', { name: open.user.name }));
          }}
        />
      )}
    </Page>
  );
}
