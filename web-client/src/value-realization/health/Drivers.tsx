import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/Button';
import { Table } from '@/ui/Table';
import styles from './health.module.css';
import { Moved } from './Moved';
import { foremost, parted } from './model';
import type { CustomerHealth, HealthTermView } from './shapes';

const most = 8;

/** Each term as a bar: the track is as long as its weight, the bar as long as its points, the line where it stood thirty days ago. */
export function Drivers({ health }: { health: CustomerHealth }) {
  const t = useTranslations('health');
  const { counting, unknown } = parted(health.terms);
  const [all, setAll] = useState(false);
  const shown = all ? counting : foremost(counting, most);
  const longest = Math.max(1, ...counting.map((term) => term.outOf));
  return (
    <>
      <Table
        label={t('drivers')}
        columns={[
          { label: t('driver'), width: 120 },
          { label: t('track'), width: 260 },
          { label: t('points'), end: true, width: 72 },
          { label: t('days30'), end: true, width: 68 },
          { label: t('why') },
        ]}
      >
        {shown.map((term) => (
          <tr key={term.key} className={styles.driver}>
            <th scope="row">{term.name}</th>
            <td>
              <Track term={term} longest={longest} />
            </td>
            <td className={styles.end}>
              <b>{term.points}</b>
              <span className={styles.faint}> / {term.outOf}</span>
            </td>
            <td className={styles.end}>
              {health.change === null || term.before === null ? (
                <span className={styles.faint}>–</span>
              ) : (
                <Moved points={term.points - term.before.points} />
              )}
            </td>
            <td className={styles.why}>{term.why}</td>
          </tr>
        ))}
      </Table>
      {counting.length > most && (
        <Button tone="quiet" size="small" aria-expanded={all} onClick={() => setAll((now) => !now)}>
          {all ? t('fewTerms') : t('allTerms', { count: counting.length })}
        </Button>
      )}
      {unknown.length > 0 && (
        <p className={styles.unknown}>
          {t('unknown', { count: unknown.length, names: unknown.map((term) => term.name).join(t('gap')) })}
        </p>
      )}
    </>
  );
}

function Track({ term, longest }: { term: HealthTermView; longest: number }) {
  const before = term.before === null ? null : term.before.share;
  return (
    <span className={styles.track} style={{ width: `${(term.outOf / longest) * 100}%` }} aria-hidden="true">
      <i style={{ width: `${(term.share ?? 0) * 100}%` }} />
      {before !== null && <b style={{ left: `calc(${before * 100}% - 1px)` }} />}
    </span>
  );
}
