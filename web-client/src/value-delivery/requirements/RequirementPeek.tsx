import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ActionButton } from '@/actions/ActionButton';
import { ActionMenu } from '@/actions/ActionMenu';
import { useActions } from '@/actions/registry';
import type { Requirement } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { IconButton } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { Peek } from '@/ui/Peek';
import { SkeletonLines } from '@/ui/Skeleton';
import { toastDone } from '@/ui/toast';
import { requirementQuery } from './api';
import { StatusMark } from './cells';
import { EndGoal, EvidenceList, WhoAsks } from './facts';
import { History } from './History';
import { Loop } from './Loop';
import { RenewalStakes } from './RenewalStakes';
import { ScoreHead } from './ScoreHead';
import { Similar } from './Similar';
import styles from './sections.module.css';
import { useRequirementActions } from './useRequirementActions';
import { Verdicts } from './Verdicts';
import { Voices } from './Voices';

/** A requirement beside the list, in the order in which it is judged. */
export function RequirementPeek({
  id,
  step,
  close,
}: {
  id: string;
  step: (by: 1 | -1) => void;
  close: () => void;
}) {
  const t = useTranslations('requirements');
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({ ...requirementQuery(id), placeholderData: (before) => before });
  const requirement = data?.value;
  const { actions, dialog, merge } = useRequirementActions(data ?? null);
  useActions(actions);

  const copy = async () => {
    await navigator.clipboard.writeText(
      new URL(`/value-delivery/requirements/${id}`, window.location.origin).href,
    );
    toastDone(t('linkCopied'));
  };

  return (
    <Peek
      label={t('peek', { key: id })}
      head={
        <>
          <span className={styles.number}>{id}</span>
          {requirement && <StatusMark row={requirement} />}
        </>
      }
      step={step}
      tools={
        <>
          <IconButton icon="link" label={t('copyLink')} onClick={() => void copy()} />
          <IconButton
            icon="open"
            label={t('openPage')}
            onClick={() => void navigate({ to: '/value-delivery/requirements/$key', params: { key: id } })}
          />
        </>
      }
      onClose={close}
      foot={
        actions.length > 0 && (
          <>
            {actions.slice(0, 3).map((action, place) => (
              <ActionButton
                key={action.id}
                action={action}
                tone={place === 0 ? 'primary' : 'plain'}
                wide={place === 0}
                bare
              />
            ))}
            <ActionMenu label={t('more')} actions={actions.slice(3)} />
          </>
        )
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : requirement ? (
        <>
          <h2 className={styles.title}>{requirement.title}</h2>
          <Meta requirement={requirement} />
          <ScoreHead requirement={requirement} />
          <Voices requirement={requirement} />
          <EndGoal requirement={requirement} />
          <EvidenceList requirement={requirement} />
          <WhoAsks requirement={requirement} />
          <RenewalStakes requirement={requirement} />
          <Similar requirement={requirement} onMerge={merge} />
          <Verdicts requirement={requirement} />
          <Loop requirement={requirement} />
          <History requirement={requirement} />
        </>
      ) : (
        <SkeletonLines lines={12} />
      )}
      {dialog}
    </Peek>
  );
}

export function Meta({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('requirements');
  const format = useFormats();
  const facts = [
    [requirement.module?.name, requirement.feature?.name].filter(Boolean).join(' · '),
    requirement.kind && t(`kind.${requirement.kind}`),
    requirement.priorityClass && t(`class.${requirement.priorityClass}`),
    t('raisedOn', { date: format.date(requirement.receivedOn) }),
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <p className={styles.meta}>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}
