import { useTranslations } from 'use-intl';
import type { Import, ImportPatch } from '@/api/imports';
import { useFormats } from '@/i18n/useFormats';
import { Select } from '@/ui/Select';
import { sourceName } from './ImportsPage';
import styles from './imports.module.css';

/** What the reader made of the file; sheet and header row can be corrected. */
export function Recognised({ one, onChange }: { one: Import; onChange: (body: ImportPatch) => void }) {
  const t = useTranslations('imports');
  const format = useFormats();
  const sheet = one.sheets.find((each) => each.name === one.sheet)?.index ?? 0;
  const headers = [...new Set([0, 1, 2, 3, 4, 5, 6, one.headerRow])].toSorted((a, b) => a - b);
  return (
    <section className={styles.recognised} aria-label={t('recognised')}>
      <dl>
        <div>
          <dt>{t('source')}</dt>
          <dd>{sourceName(one.source, t('sourceTable'))}</dd>
        </div>
        <div>
          <dt>{t('encoding')}</dt>
          <dd>{one.encoding.toUpperCase()}</dd>
        </div>
        <div>
          <dt>{t('rows')}</dt>
          <dd>{format.number(one.rows)}</dd>
        </div>
        <div>
          <dt>{t('columns')}</dt>
          <dd>{format.number(one.columns.length)}</dd>
        </div>
        {one.totalsRows.length > 0 && (
          <div>
            <dt>{t('totals')}</dt>
            <dd>{t('rowNumbers', { rows: one.totalsRows.slice(0, 5).join(', ') })}</dd>
          </div>
        )}
      </dl>
      {one.sheets.length > 1 && (
        <div className={styles.pick}>
          <Select
            label={t('sheet')}
            value={String(sheet)}
            onChange={(index) => onChange({ sheet: Number(index) })}
            options={one.sheets.map((each) => ({
              value: String(each.index),
              label: each.visible ? each.name : t('hiddenSheet', { name: each.name }),
            }))}
          />
        </div>
      )}
      <div className={styles.pick}>
        <Select
          label={t('headerRow')}
          value={String(one.headerRow)}
          onChange={(row) => onChange({ headerRow: Number(row) })}
          options={headers.map((row) => ({
            value: String(row),
            label: row === 0 ? t('noHeader') : t('rowNumber', { row }),
          }))}
        />
      </div>
    </section>
  );
}
