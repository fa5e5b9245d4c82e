import { useTranslations } from 'use-intl';
import type { Import } from '@/api/imports';
import { useFormats } from '@/i18n/useFormats';
import { Select } from '@/ui/Select';
import styles from './imports.module.css';
import { brief } from './model';

/** The file's columns, what stands in them, and the field that each becomes. */
export function ColumnsTable({
  one,
  onChange,
}: {
  one: Import;
  onChange: (columns: Record<string, string | null>) => void;
}) {
  const t = useTranslations('imports');
  const format = useFormats();
  const options = [
    { value: '', label: t('keepExtra') },
    ...one.fields.map((field) => ({ value: field.name, label: field.title })),
  ];
  const mapped = one.columns.filter((column) => column.field !== null).length;
  const shown = one.columns.filter((column) => column.filled > 0 || column.field !== null);
  return (
    <section>
      <h2 className={styles.heading}>
        {t('columnsTitle')}
        <span>{t('columnsText', { mapped, extra: one.columns.length - mapped })}</span>
      </h2>
      <div className={styles.tall}>
        <table className={styles.columns}>
          <thead>
            <tr>
              <th scope="col">{t('column.header')}</th>
              <th scope="col">{t('column.samples')}</th>
              <th scope="col" className={styles.number}>
                {t('column.filled')}
              </th>
              <th scope="col">{t('column.field')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((column) => (
              <tr key={column.header} data-extra={column.field === null || undefined}>
                <th scope="row">
                  {column.header}
                  {column.repeats > 1 && <small>{t('repeats', { count: column.repeats })}</small>}
                </th>
                <td className={styles.samples} title={column.samples.join('\n')}>
                  {column.samples
                    .slice(0, 4)
                    .map((sample) => brief(sample, 42))
                    .join(' · ')}
                </td>
                <td className={styles.number}>{format.number(column.filled)}</td>
                <td className={styles.field}>
                  <Select
                    bare
                    label={t('fieldOf', { header: column.header })}
                    value={column.field ?? ''}
                    onChange={(field) => onChange({ [column.header]: field === '' ? null : field })}
                    options={options}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < one.columns.length && (
        <p className={styles.hint}>{t('emptyColumns', { count: one.columns.length - shown.length })}</p>
      )}
    </section>
  );
}
