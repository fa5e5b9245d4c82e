import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActionButton } from '@/actions/ActionButton';
import { ActionMenu } from '@/actions/ActionMenu';
import { useActions } from '@/actions/registry';
import { useDone } from '@/actions/useDone';
import type { BenchmarkCase } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { useCrumb } from '@/lib/crumb';
import { Mark } from '@/ui/Mark';
import { PageError } from '@/ui/PageError';
import { SkeletonLines } from '@/ui/Skeleton';
import { caseQuery, casesKey } from './api';
import styles from './benchmarkCases.module.css';
import { CaseStory } from './CaseStory';
import { stateShapes, storyOf } from './model';
import { Uses } from './Uses';
import { type CaseAct, useCaseActions } from './useCaseActions';

const CaseDialog = lazy(() => import('./CaseDialog'));
const PublishDialog = lazy(() => import('./PublishDialog'));
const UseDialog = lazy(() => import('./UseDialog'));

/** One case: the story as the customer's peers will read it, and beside it consent, approval, link and use. */
export function BenchmarkCasePage({ id, beside }: { id: number; beside: ReactNode }) {
  const t = useTranslations('benchmarkCases');
  const { data, error, refetch } = useQuery(caseQuery(id));
  const one = data?.value;
  const [act, setAct] = useState<CaseAct | null>(null);
  const close = () => setAct(null);
  const done = useDone(close, casesKey, ['customers']);
  const actions = useCaseActions(one ?? null, setAct, done);
  useActions(actions);
  useCrumb(one?.title ?? null);
  if (error && !one) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!one) return <SkeletonLines lines={14} />;
  const [first, ...others] = actions;
  return (
    <div className={styles.page}>
      <div className={styles.desk}>
        <div className={styles.sheet}>
          <CaseStory story={storyOf(one)} />
        </div>
      </div>
      <aside className={styles.side} aria-label={t('around')}>
        <div className={styles.verbs}>
          {first && <ActionButton action={first} tone="primary" bare />}
          {others.slice(0, 1).map((action) => (
            <ActionButton key={action.id} action={action} bare />
          ))}
          <ActionMenu label={t('more')} actions={others.slice(1)} />
        </div>
        <Standing one={one} />
        <Uses one={one} />
        {beside}
      </aside>
      <Suspense>
        {act === 'edit' && <CaseDialog one={one} onDone={done} onClose={close} />}
        {act === 'publish' && <PublishDialog one={one} onClose={close} />}
        {act === 'use' && <UseDialog one={one} onDone={done} onClose={close} />}
      </Suspense>
    </div>
  );
}

/** Where it stands: state, consent, approval and link. */
function Standing({ one }: { one: BenchmarkCase }) {
  const t = useTranslations('benchmarkCases');
  const format = useFormats();
  const facts: [string, ReactNode][] = [
    [
      t('field.state'),
      <Mark key="state" shape={stateShapes[one.state]}>
        {t(`state.${one.state}`)}
      </Mark>,
    ],
    [
      t('field.customer'),
      <Link
        key="customer"
        to="/value-realization/customers/$id"
        params={{ id: String(one.customerId) }}
        className={styles.link}
      >
        {one.customerName}
      </Link>,
    ],
    [
      t('field.consent'),
      [t(`consent.${one.consent}`), one.consentOn && format.longDate(one.consentOn), one.consentNote]
        .filter(Boolean)
        .join(' · '),
    ],
    [
      t('approved'),
      one.approvedAt && [one.approvedByName, format.instant(one.approvedAt)].filter(Boolean).join(' · '),
    ],
    [t('published'), one.publishedAt && format.instant(one.publishedAt)],
    [t('linkUntil'), one.linkExpiresAt && format.longDate(one.linkExpiresAt)],
    [t('field.owner'), one.ownerName],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
