import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { jobFinished, useJob } from '@/api/jobs';
import { Banner } from '../Banner';
import { ProgressBar } from '../ProgressBar';

/** The job that counts everything again by a new rule, followed until it ends. */
export function Recounting({
  job: id,
  words,
  onEnd,
}: {
  job: number | null;
  words: { running: string; done: string; failed: string };
  onEnd: () => void;
}) {
  const t = useTranslations('rules');
  const { data: job } = useJob(id);
  const ended = job !== undefined && jobFinished(job);
  useEffect(() => {
    if (ended) onEnd();
  }, [ended, onEnd]);
  if (!job) return null;
  if (job.state === 'done') return <Banner tone="good">{words.done}</Banner>;
  if (ended) return <Banner tone="bad">{job.message ?? words.failed}</Banner>;
  return (
    <ProgressBar
      label={words.running}
      done={job.done}
      total={job.total}
      text={job.total === null ? '' : t('progress', { done: job.done, total: job.total })}
    />
  );
}
