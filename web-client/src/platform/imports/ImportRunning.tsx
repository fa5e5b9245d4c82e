import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { api, send } from '@/api/client';
import type { Import } from '@/api/imports';
import { jobFinished, useJob } from '@/api/jobs';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { ProgressBar } from '@/ui/ProgressBar';
import { toastProblem } from '@/ui/toast';
import { importsKey } from './api';
import styles from './imports.module.css';

/** Rows go in, or out again. The page can be left: the job goes on without it. */
export function ImportRunning({ one }: { one: Import }) {
  const t = useTranslations('imports');
  const u = useTranslations('ui');
  const format = useFormats();
  const queries = useQueryClient();
  const job = useJob(one.jobId).data;
  const finished = job !== undefined && jobFinished(job);
  useEffect(() => {
    if (!finished) return;
    void queries.invalidateQueries({ queryKey: importsKey });
    void queries.invalidateQueries({ queryKey: ['requirements'] });
  }, [finished, queries]);
  const stop = async () => {
    if (one.jobId === null) return;
    try {
      await send(
        api.DELETE('/api/v1/jobs/{id}', { params: { path: { id: one.jobId }, header: { 'If-Match': '*' } } }),
      );
    } catch (error) {
      toastProblem(error, u('cancel'));
    }
  };
  const done = job?.done ?? 0;
  const total = job?.total ?? one.rows;
  return (
    <div className={styles.running}>
      <ProgressBar
        label={one.state === 'undoing' ? t('undoing') : t('running')}
        done={done}
        total={job ? total : null}
        text={t('progress', { done: format.number(done), total: format.number(total) })}
      />
      {job?.message && <p className={styles.hint}>{job.message}</p>}
      <p className={styles.hint}>{t('mayLeave')}</p>
      {one.state === 'running' && !finished && (
        <div>
          <Button onClick={() => void stop()}>{t('stop')}</Button>
        </div>
      )}
    </div>
  );
}
