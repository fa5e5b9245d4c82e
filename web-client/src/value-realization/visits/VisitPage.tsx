import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { useUndoable } from '@/actions/useUndoable';
import type { Versioned } from '@/api/client';
import type { Visit } from '@/api/field';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useCrumb } from '@/lib/crumb';
import { Banner } from '@/ui/Banner';
import { Button, IconButton } from '@/ui/Button';
import { Page, PageSection } from '@/ui/Page';
import { PageError } from '@/ui/PageError';
import { SkeletonLines } from '@/ui/Skeleton';
import { toastProblem } from '@/ui/toast';
import { archiveVisit, visitQuery, visitsKey, visitsOf } from './api';
import { formsOnly } from './model';
import { Observations } from './Observations';
import { VisitFacts } from './VisitFacts';

const VisitDialog = lazy(() => import('./VisitDialog'));

/** One visit: facts and notes, what was observed, and what others say about it. */
export function VisitPage({ id, around }: { id: number; around: ReactNode }) {
  const { data, error, refetch } = useQuery(visitQuery(id));
  useCrumb(data?.value.title ?? null);
  if (error) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={10} />;
  return <Loaded visit={data} around={around} />;
}

function Loaded({ visit: versioned, around }: { visit: Versioned<Visit>; around: ReactNode }) {
  const t = useTranslations('visits');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const undoable = useUndoable(visitsKey);
  const mayKeep = may(useMe(), 'visits.keep');
  const [editing, setEditing] = useState(false);
  const { value: visit, etag } = versioned;
  const all = useQuery(visitsOf(visit.customerId)).data ?? [];

  const archive = async () => {
    try {
      const { changeId } = await archiveVisit(visit.id, etag);
      tell(undoable(t('archived', { title: visit.title }), changeId));
      await queries.invalidateQueries({ queryKey: visitsKey });
      await navigate({ to: '/value-realization/visits' });
    } catch (refusal) {
      toastProblem(refusal, t('notSaved'));
    }
  };
  return (
    <Page
      title={visit.title}
      actions={
        mayKeep && (
          <>
            <IconButton icon="trash" label={t('archive')} onClick={() => void archive()} />
            <Button icon="edit" onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
          </>
        )
      }
    >
      {formsOnly(all) && <Banner tone="warn">{t('formsOnlyText', { customer: visit.customerName })}</Banner>}
      <VisitFacts visit={visit} />
      <PageSection title={t('observations')} text={t('observationsText')}>
        <Observations visit={visit} mayKeep={mayKeep} />
      </PageSection>
      {around}
      {editing && (
        <Suspense>
          <VisitDialog visit={visit} onDone={() => setEditing(false)} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </Page>
  );
}
