import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ActionButton } from '@/actions/ActionButton';
import { ActionMenu } from '@/actions/ActionMenu';
import { useActions } from '@/actions/registry';
import type { Requirement } from '@/api/types';
import { useCrumb } from '@/lib/crumb';
import { Banner } from '@/ui/Banner';
import { PageError } from '@/ui/PageError';
import { SkeletonLines } from '@/ui/Skeleton';
import { requirementQuery } from './api';
import { StatusMark } from './cells';
import { EndGoal, EvidenceList, WhoAsks } from './facts';
import { History } from './History';
import { Loop } from './Loop';
import { RenewalStakes } from './RenewalStakes';
import styles from './RequirementPage.module.css';
import { Meta } from './RequirementPeek';
import { ScoreExplained } from './ScoreExplained';
import { ScoreHead } from './ScoreHead';
import { Similar } from './Similar';
import { SmallFacts } from './SmallFacts';
import { useRequirementActions } from './useRequirementActions';
import { Verdicts } from './Verdicts';
import { Voices } from './Voices';

/** A requirement in full: what is known at the left, what is made of it at the right. Comments and files come from the route. */
export function RequirementPage({
  id,
  beside,
}: {
  id: string;
  beside?: (requirement: Requirement) => ReactNode;
}) {
  const t = useTranslations('requirements');
  const { data, error, refetch } = useQuery(requirementQuery(id));
  const requirement = data?.value;
  const { actions, dialog, merge } = useRequirementActions(data ?? null);
  useActions(actions);
  useCrumb(requirement?.key ?? id);

  if (error && !requirement) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!requirement) return <SkeletonLines lines={14} />;
  const [first, ...others] = actions;
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <div className={styles.name}>
          <p className={styles.line}>
            <span>{requirement.key}</span>
            <StatusMark row={requirement} />
          </p>
          <h1>{requirement.title}</h1>
          <Meta requirement={requirement} />
        </div>
        <div className={styles.verbs}>
          {first && <ActionButton action={first} tone="primary" bare />}
          {others.slice(0, 2).map((action) => (
            <ActionButton key={action.id} action={action} bare />
          ))}
          <ActionMenu label={t('more')} actions={others.slice(2)} />
        </div>
      </header>
      <Outcome requirement={requirement} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Voices requirement={requirement} all />
          <EndGoal requirement={requirement} />
          <EvidenceList requirement={requirement} />
          <WhoAsks requirement={requirement} all />
          <RenewalStakes requirement={requirement} />
          {beside?.(requirement)}
        </div>
        <div className={styles.side}>
          <ScoreHead requirement={requirement} />
          <Verdicts requirement={requirement} />
          <Loop requirement={requirement} />
          <ScoreExplained requirement={requirement} />
          <Similar requirement={requirement} onMerge={merge} />
          <SmallFacts requirement={requirement} />
          <History requirement={requirement} />
        </div>
      </div>
      {dialog}
    </article>
  );
}

/** Where the story has gone on: archived, merged away, or solved without building. */
function Outcome({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('requirements');
  const { mergedInto, screening, status } = requirement;
  if (requirement.archivedAt !== null) return <Banner tone="warn">{t('archived')}</Banner>;
  if (mergedInto) {
    return (
      <Banner
        action={
          <Link to="/value-delivery/requirements/$key" params={{ key: mergedInto.key }}>
            {mergedInto.title}
          </Link>
        }
      >
        {t('mergedInto', { key: mergedInto.key })}
      </Banner>
    );
  }
  if (status !== 'screenedOut' || !screening) return null;
  const answer = [screening.answeredBy?.feature?.name, screening.answeredBy?.method]
    .filter(Boolean)
    .join(' · ');
  return (
    <Banner tone={answer === '' ? 'warn' : 'good'}>
      <b>{answer === '' ? t('screeningOut') : t('answered')}</b>{' '}
      {[answer, screening.reason].filter(Boolean).join(' · ')}
    </Banner>
  );
}
