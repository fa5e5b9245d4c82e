import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { useUndoable } from '@/actions/useUndoable';
import { Problem } from '@/api/problem';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useFormats } from '@/i18n/useFormats';
import { useCrumb } from '@/lib/crumb';
import { useDebounced } from '@/lib/useDebounced';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { Menu, MenuItem } from '@/ui/Menu';
import { Page, PageSection } from '@/ui/Page';
import { PageError } from '@/ui/PageError';
import { SkeletonLines } from '@/ui/Skeleton';
import { toastProblem } from '@/ui/toast';
import { healthKey, ruleQuery, saveRule, templatesQuery } from './api';
import styles from './health.module.css';
import { Limits } from './Limits';
import { balanced, isWhole, sameRule, sumOf } from './model';
import { Preview } from './Preview';
import { Recounting } from './Recounting';
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
  const format = useFormats();
  const queries = useQueryClient();
  const undoable = useUndoable(healthKey);
  const canSet = may(useMe(), 'health.setRule');
  const [rule, setRule] = useState(stored);
  const [busy, setBusy] = useState(false);
  const [base, setBase] = useState({ rule: stored, etag });
  const [theirs, setTheirs] = useState<{ rule: HealthRule; etag: string } | null>(null);
  const tried = useDebounced(rule, 350);
  const sum = sumOf(rule.terms);
  const changed = !sameRule(rule, base.rule);

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
    <Page
      width="wide"
      title={t('ruleTitle')}
      text={t('ruleText')}
      actions={
        <>
          {canSet && <Templates onPick={setRule} />}
          {changed && <Button onClick={() => setRule(base.rule)}>{t('reset')}</Button>}
          {canSet && (
            <Button
              tone="primary"
              busy={busy}
              disabled={!changed || !isWhole(rule)}
              onClick={() => void save(rule, base.etag)}
            >
              {t('save')}
            </Button>
          )}
        </>
      }
    >
      {!canSet && <Banner>{t('onlySome')}</Banner>}
      <Recounting job={job} />
      <div className={styles.columns}>
        <PageSection
          title={t('terms')}
          text={by && at ? t('setBy', { name: by, at: format.instant(at) }) : t('byDefault')}
          actions={
            <span className={styles.sum} data-wrong={sum !== 100 || undefined} role="status">
              {t('sum', { sum })}
              {sum !== 100 && (
                <>
                  {' · '}
                  {sum < 100 ? t('missing', { count: 100 - sum }) : t('over', { count: sum - 100 })}
                  <Button size="small" onClick={() => setRule({ ...rule, terms: balanced(rule.terms) })}>
                    {t('balance')}
                  </Button>
                </>
              )}
            </span>
          }
        >
          <TermLines terms={rule.terms} onChange={(terms) => setRule({ ...rule, terms })} />
          <Limits rule={rule} onChange={setRule} />
        </PageSection>
        <PageSection title={t('preview')}>
          <Preview rule={tried} changed={changed} valid={isWhole(tried)} />
        </PageSection>
      </div>
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
    </Page>
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
