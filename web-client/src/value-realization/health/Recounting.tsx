import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { jobFinished, useJob } from '@/api/jobs';
import { Banner } from '@/ui/Banner';
import { ProgressBar } from '@/ui/ProgressBar';
import { healthKey } from './api';

/** The job that scores every customer by the new rule, followed until it ends. */
export function Recounting({ job: id }: { job: number | null }) {
  const t = useTranslations('health');
  const queries = useQueryClient();
  const { data: job } = useJob(id);
  const ended = job !== undefined && jobFinished(job);
  useEffect(() => {
    if (!ended) return;
    void queries.invalidateQueries({ queryKey: ['customers'] });
    void queries.invalidateQueries({ queryKey: [...healthKey, 'figures'] });
    void queries.invalidateQueries({ queryKey: [...healthKey, 'preview'] });
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
