import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Import, ImportPatch } from '@/api/imports';
import { Problem } from '@/api/problem';
import { useFormats } from '@/i18n/useFormats';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { toastProblem } from '@/ui/toast';
import { changeImport, countImport, importQuery, importsKey, runImport } from './api';
import { ColumnsTable } from './ColumnsTable';
import { DryRun } from './DryRun';
import styles from './imports.module.css';
import { changing, takenTwice } from './model';
import { Preview } from './Preview';
import { Recognised } from './Recognised';

/** Columns, preview, dry run. Each correction goes to the server at once, one after the other. */
export function Mapping({ one }: { one: Import }) {
  const t = useTranslations('imports');
  const format = useFormats();
  const queries = useQueryClient();
  const key = importQuery(one.id).queryKey;
  const [busy, setBusy] = useState<'change' | 'count' | 'run' | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const act = (what: 'change' | 'count' | 'run', work: (now: Import) => Promise<Import | null>) => {
    const next = last.current.then(async () => {
      setBusy(what);
      try {
        const now = queries.getQueryData(key) ?? one;
        const after = await work(now);
        if (after) queries.setQueryData(key, after);
        else await queries.invalidateQueries({ queryKey: importsKey });
      } catch (error) {
        if (error instanceof Problem && error.stale)
          await queries.invalidateQueries({ queryKey: importsKey });
        toastProblem(error, t('notSaved'));
      } finally {
        setBusy(null);
      }
    });
    last.current = next;
    return next;
  };
  const change = (body: ImportPatch) => void act('change', (now) => changeImport(now, body));
  const count = () => void act('count', (now) => countImport(now));
  const run = () =>
    void act('run', async (now) => {
      await runImport(now);
      return null;
    });

  const title = (field: string) => one.fields.find((choice) => choice.name === field)?.title ?? field;
  const twice = takenTwice(one.columns);
  const ready = one.state === 'ready' && one.counts !== null;
  return (
    <>
      <Recognised one={one} onChange={change} />
      {one.mappingFrom === 'remembered' && <Banner tone="info">{t('remembered')}</Banner>}
      {one.missing.length > 0 && (
        <Banner tone="warn">{t('missing', { fields: one.missing.map(title).join(t('or')) })}</Banner>
      )}
      {twice.length > 0 && (
        <Banner tone="warn">{t('twice', { fields: twice.map(title).join(t('and')) })}</Banner>
      )}
      {one.findings ? (
        <>
          <DryRun one={one} findings={one.findings} onChange={change} />
          <details className={styles.details}>
            <summary>{t('columnsAgain')}</summary>
            <ColumnsTable one={one} onChange={(columns) => change({ columns })} />
          </details>
        </>
      ) : (
        <>
          <ColumnsTable one={one} onChange={(columns) => change({ columns })} />
          <Preview one={one} />
        </>
      )}
      <footer className={styles.foot}>
        <p aria-live="polite">
          {busy === 'change'
            ? t('saving')
            : busy === 'count'
              ? t('counting', { rows: format.number(one.rows) })
              : ready && one.counts
                ? t('ready', { count: changing(one.counts) })
                : one.findings
                  ? t('countAgainText')
                  : t('countText')}
        </p>
        <Button
          tone={ready ? 'plain' : 'primary'}
          busy={busy === 'count'}
          disabled={one.missing.length > 0 || busy !== null}
          onClick={count}
        >
          {one.findings ? t('countAgain') : t('count')}
        </Button>
        {ready && one.counts && (
          <Button
            tone="primary"
            busy={busy === 'run'}
            disabled={busy !== null || changing(one.counts) === 0}
            onClick={run}
          >
            {t('run', { count: changing(one.counts) })}
          </Button>
        )}
      </footer>
    </>
  );
}
