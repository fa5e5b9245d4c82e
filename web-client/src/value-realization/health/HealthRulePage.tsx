import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { useUndoable } from '@/actions/useUndoable';
import { Problem } from '@/api/problem';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useCrumb } from '@/lib/crumb';
import { useDebounced } from '@/lib/useDebounced';
import { Button } from '@/ui/Button';
import { Menu, MenuItem } from '@/ui/Menu';
import { Page } from '@/ui/Page';
import { PageError } from '@/ui/PageError';
import { Recounting } from '@/ui/rules/Recounting';
import { RulePage } from '@/ui/rules/RulePage';
import { SkeletonLines } from '@/ui/Skeleton';
import { toastProblem } from '@/ui/toast';
import { healthKey, ruleQuery, saveRule, templatesQuery } from './api';
import { Limits } from './Limits';
import { balanced, isWhole, sameRule, sumOf } from './model';
import { Preview } from './Preview';
import { RuleConflict } from './RuleConflict';
import type { HealthRule } from './shapes';
import { TermLines } from './TermLines';

/** How customers' health is scored: change it, see who would move, then save. */
export function HealthRulePage() {
  const t = useTranslations('health');
  useCrumb(t('ruleTitle'));
  const { data, error, refetch } = useQuery(ruleQuery);
  // Saving makes a new form; the job that follows goes on above it.
  const [job, setJob] = useState<number | null>(null);
  if (error) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page width="wide" title={t('ruleTitle')}>
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
      job={job}
      onJob={setJob}
    />
  );
}

function Rule({
  stored,
  etag,
  by,
  at,
  job,
  onJob,
}: {
  stored: HealthRule;
  etag: string;
  by: string | null;
  at: string | null;
  job: number | null;
  onJob: (job: number | null) => void;
}) {
  const t = useTranslations('health');
  const queries = useQueryClient();
  const undoable = useUndoable(healthKey);
  const canSet = may(useMe(), 'health.setRule');
  const [rule, setRule] = useState(stored);
  const [busy, setBusy] = useState(false);
  const [base, setBase] = useState({ rule: stored, etag });
  const [theirs, setTheirs] = useState<{ rule: HealthRule; etag: string } | null>(null);
  const tried = useDebounced(rule, 350);
  const changed = !sameRule(rule, base.rule);

  const recounted = useCallback(() => {
    void queries.invalidateQueries({ queryKey: ['customers'] });
    void queries.invalidateQueries({ queryKey: [...healthKey, 'figures'] });
    void queries.invalidateQueries({ queryKey: [...healthKey, 'preview'] });
  }, [queries]);

  const save = async (next: HealthRule, version: string) => {
    setBusy(true);
    try {
      const saved = await saveRule(version, next);
      onJob(saved.value.jobId);
      tell(undoable(t('saved'), saved.changeId));
      setTheirs(null);
      queries.setQueryData(ruleQuery.queryKey, saved);
    } catch (problem) {
      if (problem instanceof Problem && problem.stale) {
        const now = await queries.fetchQuery({
          ...ruleQuery,
          staleTime: 0,
          queryKey: [...healthKey, 'newest'],
        });
        setTheirs({ rule: now.value.rule, etag: now.etag });
      } else toastProblem(problem, t('save'));
    }
    setBusy(false);
  };

  return (
    <RulePage
      title={t('ruleTitle')}
      text={t('ruleText')}
      notYours={canSet ? null : t('onlySome')}
      setBy={by}
      setAt={at}
      starts={canSet && <Templates onPick={setRule} />}
      running={
        <Recounting
          job={job}
          words={{ running: t('running'), done: t('done'), failed: t('failed') }}
          onEnd={recounted}
        />
      }
      sum={sumOf(rule.terms)}
      onBalance={() => setRule({ ...rule, terms: balanced(rule.terms) })}
      terms={{
        title: t('terms'),
        children: (
          <>
            <TermLines terms={rule.terms} onChange={(terms) => setRule({ ...rule, terms })} />
            <Limits rule={rule} onChange={setRule} />
          </>
        ),
      }}
      preview={{
        title: t('preview'),
        children: <Preview rule={tried} changed={changed} valid={isWhole(tried)} />,
      }}
      onReset={changed ? () => setRule(base.rule) : undefined}
      save={{
        label: t('save'),
        busy,
        disabled: !changed || !isWhole(rule),
        run: () => void save(rule, base.etag),
      }}
    >
      {theirs && (
        <RuleConflict
          before={base.rule}
          mine={rule}
          theirs={theirs.rule}
          busy={busy}
          onSave={(both) => {
            if (isWhole(both)) void save(both, theirs.etag);
            else {
              // Parts of two rules rarely weigh 100 together: they go back into the form, over the newest version.
              setBase(theirs);
              setRule(both);
              setTheirs(null);
            }
          }}
          onTakeTheirs={() => void queries.invalidateQueries({ queryKey: ruleQuery.queryKey })}
          onClose={() => setTheirs(null)}
        />
      )}
    </RulePage>
  );
}

function Templates({ onPick }: { onPick: (rule: HealthRule) => void }): ReactNode {
  const t = useTranslations('health');
  const { data } = useQuery(templatesQuery);
  return (
    <Menu align="end" trigger={<Button>{t('startFrom')}</Button>}>
      {(data ?? []).map((one) => (
        <MenuItem key={one.key} label={one.name} detail={one.description} onSelect={() => onPick(one.rule)} />
      ))}
    </Menu>
  );
}
