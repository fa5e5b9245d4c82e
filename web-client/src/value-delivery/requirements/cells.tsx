import { useTranslations } from 'use-intl';
import type { RequirementRow } from '@/api/types';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { Bars, DueDate, Mark } from '@/ui/Mark';
import styles from './cells.module.css';
import { classBars, statusShapes, weighty } from './model';
import { ScoreBar } from './ScoreBar';

/** Number first, then what it is made of. */
export function ScoreCell({ row }: { row: RequirementRow }) {
  const format = useFormats();
  return (
    <span className={styles.score}>
      <b>{format.number(row.score)}</b>
      <ScoreBar score={row.score} terms={weighty(row.scoreTerms)} />
    </span>
  );
}

/** How many customers ask, and what they pay together. */
export function AskingCell({ row }: { row: RequirementRow }) {
  const t = useTranslations('requirements');
  const format = useFormats();
  if (row.votes === 0) return null;
  return (
    <span className={styles.asking}>
      <i>{t('houses', { count: row.votes })}</i>
      <b>{row.askingRevenue > 0 && format.money(row.askingRevenue, row.currency)}</b>
    </span>
  );
}

export function RenewalCell({ row }: { row: RequirementRow }) {
  const format = useFormats();
  if (row.nextRenewal === null) return null;
  return (
    <DueDate date={format.narrowDate(row.nextRenewal)} days={daysBetween(format.today, row.nextRenewal)} />
  );
}

export function StatusMark({ row }: { row: Pick<RequirementRow, 'status'> }) {
  const t = useTranslations('requirements');
  return <Mark shape={statusShapes[row.status]}>{t(`status.${row.status}`)}</Mark>;
}

export function ClassCell({ row }: { row: RequirementRow }) {
  const t = useTranslations('requirements');
  if (row.priorityClass === null) return null;
  return (
    <Bars filled={classBars[row.priorityClass]} urgent={row.priorityClass === 'blocksUse'}>
      {t(`classShort.${row.priorityClass}`)}
    </Bars>
  );
}
