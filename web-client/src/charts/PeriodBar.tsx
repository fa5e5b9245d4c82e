import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/ui/Button';
import { type Option, Select } from '@/ui/Select';
import styles from './charts.module.css';

export interface Chip {
  key: string;
  text: ReactNode;
  /** What is taken away with it, for whoever does not see it. */
  name: string;
  onRemove: () => void;
}

/** Above figures: over which time, narrowed to what, and where they come from. */
export function PeriodBar<P extends string>({
  label,
  period,
  periods,
  onPeriod,
  chips,
  source,
}: {
  label: string;
  period: P;
  periods: readonly Option<P>[];
  onPeriod: (period: P) => void;
  chips: readonly Chip[];
  source: string;
}) {
  const t = useTranslations('ui');
  return (
    <div className={styles.periodBar}>
      <div className={styles.period}>
        <Select bare label={label} value={period} onChange={onPeriod} options={periods} />
      </div>
      {chips.map(({ key, text, name, onRemove }) => (
        <span key={key} className={styles.chip}>
          {text}
          <IconButton icon="x" size="small" label={t('removeNamed', { name })} onClick={onRemove} />
        </span>
      ))}
      <span className={styles.periodSource}>{source}</span>
    </div>
  );
}
