import { useTranslations } from 'use-intl';
import type { Import, ImportFindings, ImportPatch } from '@/api/imports';
import { RadioGroup } from '@/ui/RadioGroup';
import { Counts } from './Counts';
import { Duplicates } from './Duplicates';
import styles from './imports.module.css';
import { Remarks } from './Remarks';

/** What a run would do: counts, what repeats something, what cannot be taken in, what was assumed. */
export function DryRun({
  one,
  findings,
  onChange,
}: {
  one: Import;
  findings: ImportFindings;
  onChange: (body: ImportPatch) => void;
}) {
  const t = useTranslations('imports');
  const { duplicates, failures, notes } = findings;
  return (
    <>
      <section>
        <h2 className={styles.heading}>{t('dryRun')}</h2>
        {one.counts ? <Counts counts={one.counts} /> : <p className={styles.hint}>{t('countAgainText')}</p>}
      </section>
      <section>
        <h2 className={styles.heading}>
          {t('duplicates')}
          <span>{t('duplicatesText', { count: duplicates.length })}</span>
        </h2>
        <div className={styles.pickWide}>
          <RadioGroup
            bare
            label={t('duplicates')}
            value={one.settings.duplicates}
            onChange={(chosen) => onChange({ duplicates: chosen })}
            choices={[
              { value: 'same', label: t('merge.same'), detail: t('merge.sameText') },
              { value: 'all', label: t('merge.all'), detail: t('merge.allText') },
              { value: 'none', label: t('merge.none'), detail: t('merge.noneText') },
            ]}
          />
        </div>
        <Duplicates
          proposals={duplicates}
          chosen={one.settings.rows}
          onChoose={(row, choice) => onChange({ rows: { [String(row)]: choice } })}
        />
      </section>
      {failures.length > 0 && (
        <section>
          <h2 className={styles.heading}>
            {t('failures')}
            <span>{t('failuresText', { count: one.counts?.fail ?? failures.length })}</span>
          </h2>
          <ul className={styles.found}>
            {failures.slice(0, 50).map((failure) => (
              <li key={failure.row}>
                <span className={styles.rowNumber}>{t('rowNumber', { row: failure.row })}</span>
                <span className={styles.what}>{failure.title}</span>
                <Remarks problems={failure.problems} notes={[]} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {notes.length > 0 && (
        <section>
          <h2 className={styles.heading}>{t('notes')}</h2>
          <ul className={styles.found}>
            {notes.map((note) => (
              <li key={`${note.field}${note.code}`}>
                <span className={styles.rowNumber}>{t('times', { count: note.count })}</span>
                <span className={styles.what}>{note.detail}</span>
                <span className={styles.hint}>{t('firstAt', { row: note.firstRow })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
