import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { jobFinished, useJob } from '@/api/jobs';
import { Problem } from '@/api/problem';
import type { ScoringRule } from '@/api/scoring';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useFormats } from '@/i18n/useFormats';
import { useCrumb } from '@/lib/crumb';
import { useDebounced } from '@/lib/useDebounced';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { Page, PageSection } from '@/ui/Page';
import { ProgressBar } from '@/ui/ProgressBar';
import { SkeletonLines } from '@/ui/Skeleton';
import { toastDone, toastProblem } from '@/ui/toast';
import { saveRule, scoringKey, scoringQuery } from './api';
import { balanced, sameRule, sumOf } from './model';
import { Preview } from './Preview';
import styles from './scoring.module.css';
import { TermLines } from './TermLines';
import { WeightBar } from './WeightBar';

/** How the pool is scored: change it, see what would move, then save. */
export function ScoringRulePage() {
  const t = useTranslations('scoring');
  useCrumb(t('title'));
  const { data, error, refetch } = useQuery(scoringQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page title={t('title')}>
        <SkeletonLines lines={12} />
      </Page>
    );
  return (
    <Rule
      key={data.etag}
      stored={data.value.rule}
      etag={data.etag}
      by={data.value.setBy?.name ?? null}
      at={data.value.setAt}
    />
  );
}

function Rule({
  stored,
  etag,
  by,
  at,
}: {
  stored: ScoringRule;
  etag: string;
  by: string | null;
  at: string | null;
}) {
  const t = useTranslations('scoring');
  const format = useFormats();
  const queries = useQueryClient();
  const canSet = may(useMe(), 'scoringRules.set');
  const [rule, setRule] = useState(stored);
  const [busy, setBusy] = useState(false);
  const tried = useDebounced(rule, 350);
  const sum = sumOf(rule.weights);
  const changed = !sameRule(rule, stored);

  const save = async () => {
    setBusy(true);
    try {
      const saved = await saveRule(etag, rule);
      follow.set(saved.value.jobId);
      toastDone(t('saved'));
      await queries.invalidateQueries({ queryKey: scoringKey });
    } catch (problem) {
      if (problem instanceof Problem && problem.stale) {
        toastProblem(new Problem(412, { title: t('stale') }), t('stale'));
        await queries.invalidateQueries({ queryKey: scoringKey });
      } else toastProblem(problem, t('save'));
    }
    setBusy(false);
  };

  return (
    <Page
      width="wide"
      title={t('title')}
      text={t('text')}
      actions={
        <>
          {changed && <Button onClick={() => setRule(stored)}>{t('reset')}</Button>}
          {canSet && (
            <Button tone="primary" busy={busy} disabled={!changed || sum !== 100} onClick={() => void save()}>
              {t('save')}
            </Button>
          )}
        </>
      }
    >
      {!canSet && <Banner>{t('onlyOps')}</Banner>}
      <Rescoring />
      <div className={styles.columns}>
        <PageSection
          title={t('weights')}
          text={by && at ? t('setBy', { name: by, at: format.instant(at) }) : t('byDefault')}
          actions={
            <span className={styles.sum} data-wrong={sum !== 100 || undefined} role="status">
              {t('sum', { sum })}
              {sum !== 100 && (
                <>
                  {' · '}
                  {sum < 100 ? t('missing', { count: 100 - sum }) : t('over', { count: sum - 100 })}
                  <Button size="small" onClick={() => setRule({ ...rule, weights: balanced(rule.weights) })}>
                    {t('balance')}
                  </Button>
                </>
              )}
            </span>
          }
        >
          <WeightBar weights={rule.weights} />
          <TermLines rule={rule} onChange={setRule} />
        </PageSection>
        <PageSection title={t('preview')}>
          <Preview rule={tried} changed={changed} valid={sumOf(tried.weights) === 100 && sum === 100} />
        </PageSection>
      </div>
    </Page>
  );
}

/** The job that scores the pool again outlives the page's other state: it is followed until it ends. */
const follow = {
  job: null as number | null,
  set(job: number | null) {
    this.job = job;
  },
};

function Rescoring() {
  const t = useTranslations('scoring');
  const queries = useQueryClient();
  const { data: job } = useJob(follow.job);
  const ended = job !== undefined && jobFinished(job);
  useEffect(() => {
    if (!ended) return;
    follow.set(null);
    void queries.invalidateQueries({ queryKey: ['requirements'] });
  }, [ended, queries]);
  if (!job) return null;
  if (job.state === 'done') return <Banner tone="good">{t('done')}</Banner>;
  if (ended) return <Banner tone="bad">{job.message ?? t('failed')}</Banner>;
  return (
    <ProgressBar
      label={t('running')}
      done={job.done}
      total={job.total}
      text={job.total === null ? '' : t('progress', { done: job.done, total: job.total })}
    />
  );
}
