import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { useDone } from '@/actions/useDone';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import type { KeyAccount, KeyAccountSuggestion } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { EmptyState } from '@/ui/EmptyState';
import { Page, PageSection } from '@/ui/Page';
import { PageError } from '@/ui/PageError';
import { SkeletonLines } from '@/ui/Skeleton';
import { toastProblem } from '@/ui/toast';
import { AccountsTable } from './AccountsTable';
import { archiveKeyAccount, keyAccountsKey, keyAccountsQuery, suggestionsQuery } from './api';
import { byUrgency } from './model';
import { Suggestions } from './Suggestions';

const AccountDialog = lazy(() => import('./AccountDialog'));
const RefreshDialog = lazy(() => import('./RefreshDialog'));

type Open =
  | { act: 'create'; suggestion?: KeyAccountSuggestion }
  | { act: 'edit' | 'refresh'; account: KeyAccount };

/** The customers that count most: how each stands, who follows it, and which has not been looked at for too long. */
export function KeyAccountsPage() {
  const t = useTranslations('keyAccounts');
  const { today } = useFormats();
  const mayKeep = may(useMe(), 'keyAccounts.keep');
  const { data, error, refetch } = useQuery(keyAccountsQuery);
  const suggestions = useQuery(suggestionsQuery).data ?? [];
  const [open, setOpen] = useState<Open | null>(null);
  const done = useDone(() => setOpen(null), keyAccountsKey, ['customers']);

  const actions = useMemo<Action[]>(
    () =>
      mayKeep
        ? [
            {
              id: 'createKeyAccount',
              label: t('create'),
              icon: 'plus',
              place: 'create',
              shortcut: 'c',
              words: 'xjzdkh xinjian zhongdian kehu key account',
              run: () => setOpen({ act: 'create' }),
            },
          ]
        : [],
    [mayKeep, t],
  );
  useActions(actions);

  const remove = async (account: KeyAccount) => {
    try {
      const { changeId } = await archiveKeyAccount(account);
      done(t('archived', { name: account.customerName }), changeId);
    } catch (refusal) {
      toastProblem(refusal, t('notSaved'));
    }
  };

  if (error) return <PageError error={error} onRetry={() => void refetch()} />;
  const { overdue, others } = byUrgency(data?.items ?? [], today);
  const table = (accounts: readonly KeyAccount[], label: string) => (
    <AccountsTable
      label={label}
      accounts={accounts}
      mayKeep={mayKeep}
      onRefresh={(account) => setOpen({ act: 'refresh', account })}
      onEdit={(account) => setOpen({ act: 'edit', account })}
      onArchive={(account) => void remove(account)}
    />
  );
  return (
    <Page title={t('title')} text={t('text')} width="wide">
      {!data && <SkeletonLines lines={8} />}
      {overdue.length > 0 && (
        <PageSection title={t('overdue', { count: overdue.length })} text={t('overdueText')}>
          {table(overdue, t('overdue', { count: overdue.length }))}
        </PageSection>
      )}
      {others.length > 0 && (
        <PageSection title={t('onTime', { count: others.length })}>
          {table(others, t('onTime', { count: others.length }))}
        </PageSection>
      )}
      {data?.items.length === 0 && (
        <EmptyState icon="customer" title={t('none')}>
          {t('noneText')}
        </EmptyState>
      )}
      {suggestions.length > 0 && (
        <PageSection title={t('suggested', { count: suggestions.length })} text={t('suggestedText')}>
          <Suggestions
            suggestions={suggestions}
            onTake={mayKeep ? (suggestion) => setOpen({ act: 'create', suggestion }) : undefined}
          />
        </PageSection>
      )}
      <Suspense>
        {open?.act === 'refresh' && (
          <RefreshDialog account={open.account} onDone={done} onClose={() => setOpen(null)} />
        )}
        {open?.act === 'edit' && (
          <AccountDialog account={open.account} onDone={done} onClose={() => setOpen(null)} />
        )}
        {open?.act === 'create' && (
          <AccountDialog
            {...(open.suggestion ? { suggestion: open.suggestion } : {})}
            onDone={done}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </Page>
  );
}
