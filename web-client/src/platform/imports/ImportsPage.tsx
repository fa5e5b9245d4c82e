import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Action } from '@/actions/action';
import { useActions } from '@/actions/registry';
import { useFormats } from '@/i18n/useFormats';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Mark } from '@/ui/Mark';
import { SkeletonLines } from '@/ui/Skeleton';
import { importKindsQuery, importsQuery } from './api';
import styles from './imports.module.css';
import { stateShapes } from './model';
import { UndoButton } from './UndoButton';

/** The files that were brought in, the newest first; each can be looked into and taken back. */
export function ImportsPage({ onNew }: { onNew: () => void }) {
  const t = useTranslations('imports');
  const format = useFormats();
  const imports = useQuery(importsQuery);
  const kinds = useQuery(importKindsQuery).data ?? [];
  const actions = useMemo<Action[]>(
    () => [
      { id: 'imports.new', label: t('new'), icon: 'import', shortcut: 'c', place: 'create', run: onNew },
    ],
    [t, onNew],
  );
  useActions(actions);
  if (imports.isError) return <ErrorState error={imports.error} onRetry={() => void imports.refetch()} />;
  return (
    <div className={styles.page}>
      <h1 data-hidden-text="">{t('title')}</h1>
      {imports.isPending && <SkeletonLines lines={8} />}
      {imports.data?.length === 0 && (
        <EmptyState
          icon="import"
          title={t('none')}
          action={
            <Link className={buttonClass({ tone: 'primary' })} to="/imports/new">
              {t('new')}
            </Link>
          }
        >
          {t('noneText')}
        </EmptyState>
      )}
      {imports.data && imports.data.length > 0 && (
        <table className={styles.list}>
          <thead>
            <tr>
              <th scope="col">{t('column.file')}</th>
              <th scope="col">{t('column.kind')}</th>
              <th scope="col">{t('column.source')}</th>
              <th scope="col" className={styles.number}>
                {t('column.rows')}
              </th>
              <th scope="col">{t('column.state')}</th>
              <th scope="col">{t('column.who')}</th>
              <th scope="col">{t('column.when')}</th>
              <th scope="col">
                <span data-hidden-text="">{t('undo')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {imports.data.map((one) => (
              <tr key={one.id}>
                <td>
                  <Link className={styles.file} to="/imports/$id" params={{ id: String(one.id) }}>
                    {one.fileName}
                  </Link>
                </td>
                <td>{kinds.find((kind) => kind.kind === one.kind)?.title ?? one.kind}</td>
                <td>{sourceName(one.source, t('sourceTable'))}</td>
                <td className={styles.number}>{format.number(one.rows)}</td>
                <td>
                  <Mark shape={stateShapes[one.state]}>{t(`state.${one.state}`)}</Mark>
                </td>
                <td>{one.userName}</td>
                <td className={styles.when}>{format.instant(one.createdAt)}</td>
                <td className={styles.number}>
                  {(one.state === 'done' || one.state === 'failed') && <UndoButton one={one} small />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Programs are called by their own names; only the plain table needs a word. */
export function sourceName(source: string, table: string): string {
  const names: Record<string, string> = {
    jira: 'Jira',
    linear: 'Linear',
    redmine: 'Redmine',
    trello: 'Trello',
    userVoice: 'UserVoice',
    fider: 'Fider',
    ticktick: 'TickTick',
    codeArts: 'CodeArts',
    plane: 'Plane',
    quackback: 'Quackback',
    productboard: 'Productboard',
    canny: 'Canny',
    table,
  };
  return names[source] ?? source;
}
