import { useTranslations } from 'use-intl';
import type { Import } from '@/api/imports';
import styles from './imports.module.css';
import { brief } from './model';
import { Remarks } from './Remarks';

const columnsShown = 6;

/** The first rows as they will be, before anything is counted. */
export function Preview({ one }: { one: Import }) {
  const t = useTranslations('imports');
  const used = one.fields.filter((field) => one.preview.some((row) => (row.values[field.name] ?? '') !== ''));
  const shown = used.slice(0, columnsShown);
  if (one.preview.length === 0) return <p className={styles.hint}>{t('noRows')}</p>;
  return (
    <section>
      <h2 className={styles.heading}>
        {t('preview')}
        <span>{t('previewText', { count: one.preview.length })}</span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.wide} aria-label={t('preview')} tabIndex={0}>
        <table className={styles.preview}>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                {t('column.row')}
              </th>
              {shown.map((field) => (
                <th key={field.name} scope="col">
                  {field.title}
                </th>
              ))}
              <th scope="col">{t('column.remarks')}</th>
            </tr>
          </thead>
          <tbody>
            {one.preview.map((row) => (
              <tr key={row.row}>
                <td className={styles.number}>{row.row}</td>
                {shown.map((field) => (
                  <td
                    key={field.name}
                    title={row.values[field.name]}
                    className={(row.values[field.name] ?? '').length <= 12 ? styles.short : undefined}
                  >
                    {brief(row.values[field.name] ?? '', 60)}
                  </td>
                ))}
                <td>
                  <Remarks problems={row.problems} notes={row.notes} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
