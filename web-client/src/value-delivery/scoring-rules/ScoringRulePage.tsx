import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Problem } from '@/api/problem';
import type { ScoringRule } from '@/api/scoring';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useCrumb } from '@/lib/crumb';
import { useDebounced } from '@/lib/useDebounced';
import { ErrorState } from '@/ui/ErrorState';
import { Page } from '@/ui/Page';
import { Recounting } from '@/ui/rules/Recounting';
import { RulePage } from '@/ui/rules/RulePage';
import { SkeletonLines } from '@/ui/Skeleton';
import { toastDone, toastProblem } from '@/ui/toast';
import { saveRule, scoringKey, scoringQuery } from './api';
import { balanced, sameRule, sumOf } from './model';
import { Preview } from './Preview';
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
  const queries = useQueryClient();
  const canSet = may(useMe(), 'scoringRules.set');
  const [rule, setRule] = useState(stored);
  const [busy, setBusy] = useState(false);
  const tried = useDebounced(rule, 350);
  const sum = sumOf(rule.weights);
  const changed = !sameRule(rule, stored);

  const rescored = useCallback(() => {
    follow.set(null);
    void queries.invalidateQueries({ queryKey: ['requirements'] });
  }, [queries]);

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
    <RulePage
      title={t('title')}
      text={t('text')}
      notYours={canSet ? null : t('onlyOps')}
      setBy={by}
      setAt={at}
      running={
        <Recounting
          job={follow.job}
          words={{ running: t('running'), done: t('done'), failed: t('failed') }}
          onEnd={rescored}
        />
      }
      sum={sum}
      onBalance={() => setRule({ ...rule, weights: balanced(rule.weights) })}
      terms={{
        title: t('weights'),
        children: (
          <>
            <WeightBar weights={rule.weights} />
            <TermLines rule={rule} onChange={setRule} />
          </>
        ),
      }}
      preview={{
        title: t('preview'),
        children: (
          <Preview rule={tried} changed={changed} valid={sumOf(tried.weights) === 100 && sum === 100} />
        ),
      }}
      onReset={changed ? () => setRule(stored) : undefined}
      save={{ label: t('save'), busy, disabled: !changed || sum !== 100, run: () => void save() }}
    />
  );
}

/** The job that scores the pool again outlives the page's other state: it is followed until it ends. */
const follow = {
  job: null as number | null,
  set(job: number | null) {
    this.job = job;
  },
};
