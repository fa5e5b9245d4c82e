import { type ReactNode, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/Button';
import styles from './charts.module.css';
import { type ChartTable, saveCsv } from './csv';
import { useWidth } from './useWidth';

/**
 * The frame of every picture: the finding as its title, below it unit, period, n and source, at the right the same figures as a
 * table and as a file.
 */
export function ChartFrame({
  finding,
  note,
  table,
  file,
  children,
}: {
  finding: string;
  note: string;
  table: ChartTable;
  file: string;
  children: (width: number) => ReactNode;
}) {
  const t = useTranslations('charts');
  const title = useId();
  const [asTable, setAsTable] = useState(false);
  const { ref, width } = useWidth();
  return (
    <section className={styles.frame} aria-labelledby={title}>
      <header className={styles.head}>
        <h2 id={title} className={styles.finding}>
          {finding}
        </h2>
        <div className={styles.tools}>
          <Button
            tone="quiet"
            size="small"
            icon={asTable ? 'chart' : 'table'}
            aria-pressed={asTable}
            onClick={() => setAsTable((now) => !now)}
          >
            {t('table')}
          </Button>
          <Button tone="quiet" size="small" icon="export" onClick={() => saveCsv(file, table)}>
            CSV
          </Button>
        </div>
      </header>
      <p className={styles.note}>{note}</p>
      <div ref={ref} className={styles.body}>
        {asTable ? <Figures table={table} label={finding} /> : children(width)}
      </div>
    </section>
  );
}

function Figures({ table, label }: { table: ChartTable; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={String(row[0])}>
              {row.map((value, place) => (
                <td key={table.head[place]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
