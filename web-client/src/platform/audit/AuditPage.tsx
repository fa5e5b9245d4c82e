import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { peopleLookup } from '@/api/lookups';
import type { AuditRow } from '@/api/workplace';
import type { Column } from '@/grid/column';
import { Grid } from '@/grid/Grid';
import { useFormats } from '@/i18n/useFormats';
import { useCrumb } from '@/lib/crumb';
import { EmptyState } from '@/ui/EmptyState';
import { Tag } from '@/ui/Tag';
import { AuditPeek } from './AuditPeek';
import { auditKey, fetchAudit, path } from './api';
import styles from './audit.module.css';
import { useAuditWords } from './useAuditWords';

const keyOf = (row: AuditRow): string => String(row.id);
const kinds = [
  'requirement',
  'customer',
  'feature',
  'product',
  'syncMeeting',
  'scoringRule',
  'import',
  'comment',
  'attachment',
  'file',
  'view',
  'user',
  'session',
  'apiKey',
  'contact',
  'contract',
  'renewal',
  'saveCase',
] as const;
const vias = ['page', 'key', 'import', 'rule', 'demo'] as const;

/** Everything that was changed here, by whom and from what to what. */
export function AuditPage() {
  const t = useTranslations('audit');
  useCrumb(t('title'));
  const navigate = useNavigate();
  const columns = useAuditColumns();
  const open = useCallback(
    (row: AuditRow) => void (row.recordUrl && navigate({ to: row.recordUrl })),
    [navigate],
  );
  return (
    <>
      <h1 data-hidden-text="">{t('title')}</h1>
      <Grid
        list="audit"
        path={path}
        queryKey={auditKey}
        fetchPage={fetchAudit}
        columns={columns}
        defaultSort="-id"
        keyOf={keyOf}
        onOpen={open}
        peek={(id, step, close) => <AuditPeek id={id} step={step} close={close} />}
        empty={
          <EmptyState icon="history" title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        }
      />
    </>
  );
}

function useAuditColumns(): Column<AuditRow>[] {
  const t = useTranslations('audit');
  const words = useAuditWords();
  const format = useFormats();
  const people = useQuery(peopleLookup('')).data;
  return useMemo(() => {
    const columns: Column<AuditRow>[] = [
      {
        id: 'at',
        label: t('column.at'),
        width: 112,
        small: true,
        sort: 'id',
        sortsDown: true,
        cell: (row) => format.instant(row.at),
        text: (row) => format.instant(row.at),
        filter: { kind: 'date' },
      },
      {
        id: 'who',
        label: t('column.who'),
        width: 110,
        sort: true,
        group: true,
        cell: (row) => words.who(row),
        text: (row) => words.who(row),
        filter: {
          kind: 'choice',
          options: (people ?? []).map((one) => ({ value: String(one.id), label: one.name })),
        },
      },
      {
        id: 'action',
        label: t('column.action'),
        width: 110,
        sort: true,
        group: true,
        cell: (row) => words.action(row.action, row.kind),
        text: (row) => words.action(row.action, row.kind),
        filter: { kind: 'text' },
      },
      {
        id: 'kind',
        label: t('column.kind'),
        width: 84,
        small: true,
        sort: true,
        group: true,
        cell: (row) => words.kind(row.kind),
        text: (row) => words.kind(row.kind),
        filter: { kind: 'choice', options: kinds.map((value) => ({ value, label: words.kind(value) })) },
      },
      {
        id: 'recordId',
        label: t('column.record'),
        width: 200,
        cell: (row) => <span className={row.recordTitle ? '' : styles.faint}>{words.record(row)}</span>,
        text: (row) => words.record(row),
        filter: { kind: 'number' },
      },
      {
        id: 'changes',
        label: t('column.changes'),
        width: 200,
        grow: true,
        cell: (row) => <span className={styles.soft}>{row.changes.map(words.change).join(' · ')}</span>,
        text: (row) => row.changes.map(words.change).join(' · '),
      },
      {
        id: 'via',
        label: t('column.via'),
        width: 72,
        small: true,
        leaves: 1,
        sort: true,
        group: true,
        cell: (row) => words.via(row.via),
        text: (row) => words.via(row.via),
        filter: { kind: 'choice', options: vias.map((value) => ({ value, label: words.via(value) })) },
      },
      {
        id: 'undone',
        label: t('column.undone'),
        width: 72,
        leaves: 2,
        cell: (row) => row.undone && <Tag>{t('isUndone')}</Tag>,
        text: (row) => (row.undone ? t('yes') : t('no')),
        filter: {
          kind: 'choice',
          options: [
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ],
        },
      },
    ];
    return columns;
  }, [t, words, format, people]);
}
