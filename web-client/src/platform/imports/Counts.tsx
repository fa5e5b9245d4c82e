import { useTranslations } from 'use-intl';
import type { ImportCounts } from '@/api/imports';
import { useFormats } from '@/i18n/useFormats';
import { Mark } from '@/ui/Mark';
import styles from './imports.module.css';
import { outcomeShapes, outcomes } from './model';

/** Rows by what becomes, or became, of them. */
export function Counts({ counts, past }: { counts: ImportCounts; past?: boolean }) {
  const t = useTranslations('imports');
  const format = useFormats();
  return (
    <dl className={styles.counts}>
      {outcomes.map((outcome) => (
        <div key={outcome} data-none={counts[outcome] === 0 || undefined}>
          <dt>
            <Mark shape={outcomeShapes[outcome]}>
              {past ? t(`became.${outcome}`) : t(`outcome.${outcome}`)}
            </Mark>
          </dt>
          <dd>{format.number(counts[outcome])}</dd>
        </div>
      ))}
    </dl>
  );
}
