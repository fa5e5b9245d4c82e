import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RhythmRow } from '@/api/field';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { Grid } from '@/grid/Grid';
import { gridSearch } from '@/grid/search';
import { useFormats } from '@/i18n/useFormats';
import { classes } from '@/lib/classes';
import { EmptyState } from '@/ui/EmptyState';
import { fetchRhythm, rhythmPath, visitsKey } from './api';
import { daysAgo, type VisitDraft } from './model';
import { useRhythmColumns } from './rhythmColumns';
import { VisitLists } from './VisitLists';
import styles from './visits.module.css';

const VisitDialog = lazy(() => import('./VisitDialog'));

const keyOf = (row: RhythmRow): string => String(row.id);
const spans = [30, 60, 90, 180] as const;
const rhythmKey = [...visitsKey, 'turns'] as const;

/** Payers and users from whom nothing was heard for long: daily users are asked in a rhythm, not when something burns. */
export function RhythmPage() {
  const t = useTranslations('visits');
  const { today } = useFormats();
  const navigate = useNavigate();
  const columns = useRhythmColumns();
  const mayKeep = may(useMe(), 'visits.keep');
  const search = gridSearch(useSearch({ strict: false }));
  const [start, setStart] = useState<Partial<VisitDraft> | null>(null);
  const until = typeof search['heardOn.to'] === 'string' ? search['heardOn.to'] : null;
  const choose = (days: number | null) => {
    const { 'heardOn.to': _, ...rest } = search;
    void navigate({
      to: '.',
      search: days === null ? rest : { ...rest, 'heardOn.to': daysAgo(today, days) },
    });
  };
  return (
    <VisitLists>
      <div className={styles.spans} role="toolbar" aria-label={t('rhythm.longer')}>
        <span className={styles.faint}>{t('rhythm.longer')}</span>
        {[null, ...spans].map((days) => {
          const on = days === null ? until === null : until === daysAgo(today, days);
          return (
            <button
              key={days ?? 0}
              type="button"
              className={classes(styles.span, on && styles.on)}
              aria-pressed={on}
              onClick={() => choose(days)}
            >
              {days === null ? t('rhythm.any') : t('rhythm.since', { days })}
            </button>
          );
        })}
      </div>
      <Grid
        list="contactRhythm"
        path={rhythmPath}
        queryKey={rhythmKey}
        fetchPage={fetchRhythm}
        columns={columns}
        defaultSort="heardOn"
        keyOf={keyOf}
        onOpen={(row) =>
          mayKeep
            ? setStart({
                customer: { id: row.customerId, name: row.customerName },
                contacts: [{ id: row.id, name: row.name }],
                population: row.isPayer && row.isUser ? 'both' : row.isPayer ? 'payers' : 'users',
              })
            : void navigate({
                to: '/value-realization/customers/$id',
                params: { id: String(row.customerId) },
                search: { tab: 'visits' },
              })
        }
        empty={
          <EmptyState icon="customer" title={t('rhythm.empty')}>
            {t('rhythm.emptyText')}
          </EmptyState>
        }
      />
      {start && (
        <Suspense>
          <VisitDialog
            start={start}
            onDone={(id) =>
              void navigate({ to: '/value-realization/visits/$id', params: { id: String(id) } })
            }
            onClose={() => setStart(null)}
          />
        </Suspense>
      )}
    </VisitLists>
  );
}
