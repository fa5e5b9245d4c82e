import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Import } from '@/api/imports';
import { useFormats } from '@/i18n/useFormats';
import { Banner } from '@/ui/Banner';
import { Button, buttonClass } from '@/ui/Button';
import { toastProblem } from '@/ui/toast';
import { failuresAddress, importsKey, runImport } from './api';
import { Counts } from './Counts';
import styles from './imports.module.css';
import { changing } from './model';
import { UndoButton } from './UndoButton';

/** What became of the rows, the way to them, the rows that were refused, and the way back. */
export function ImportResult({ one }: { one: Import }) {
  const t = useTranslations('imports');
  const format = useFormats();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { counts } = one;
  const goOn = async () => {
    setBusy(true);
    try {
      await runImport(one);
    } catch (error) {
      toastProblem(error, t('goOn'));
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: importsKey });
    }
  };
  return (
    <div className={styles.narrow}>
      {one.state === 'failed' && <Banner tone="warn">{t('stopped')}</Banner>}
      {one.state === 'undone' && counts && (
        <Banner tone="info">{t('undoneText', { undone: counts.undone, kept: counts.kept })}</Banner>
      )}
      {one.state === 'done' && counts && (
        <p className={styles.finding}>
          {counts.fail === 0
            ? t('allIn', { count: changing(counts) })
            : t('someFailed', { count: changing(counts), fail: counts.fail })}
        </p>
      )}
      {counts && <Counts counts={counts} past />}
      {one.finishedAt && (
        <p className={styles.hint}>
          {t('finished', { instant: format.instant(one.finishedAt), name: one.createdBy?.name ?? '' })}
        </p>
      )}
      <div className={styles.actions}>
        {one.state === 'failed' && (
          <Button tone="primary" busy={busy} onClick={() => void goOn()}>
            {t('goOn')}
          </Button>
        )}
        {one.state !== 'undone' && one.kind === 'requirements' && counts && changing(counts) > 0 && (
          <Link
            className={buttonClass({ tone: one.state === 'failed' ? 'plain' : 'primary' })}
            to="/value-delivery/requirements"
            search={{ importId: String(one.id), sort: '-score' }}
          >
            {t('toPool')}
          </Link>
        )}
        {one.state !== 'undone' && counts && counts.fail > 0 && (
          <a className={buttonClass({})} href={failuresAddress(one.id)} download>
            {t('failuresFile', { count: counts.fail })}
          </a>
        )}
        {one.state !== 'undone' && <UndoButton one={one} />}
        <Link className={buttonClass({ tone: 'quiet' })} to="/imports/new">
          {t('another')}
        </Link>
      </div>
    </div>
  );
}
