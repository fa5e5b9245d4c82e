import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { Kbd } from '@/ui/Kbd';
import styles from './HintBar.module.css';

/** How much is shown, and the keys that work here. */
export function HintBar({
  pool,
  loaded,
  total,
  summary,
  canPeek,
  canEdit,
}: {
  /** How many the whole list has, once it is known. */
  pool: number | null;
  loaded: number;
  total: number | null;
  summary: ReactNode;
  canPeek: boolean;
  canEdit: boolean;
}) {
  const t = useTranslations('grid');
  const format = useFormats();
  return (
    <div className={styles.bar}>
      <span role="status">
        {pool === null || pool === total
          ? t('shown', { count: format.number(total ?? loaded) })
          : t('shownOf', { count: format.number(total ?? loaded), total: format.number(pool) })}
      </span>
      {summary}
      <span className={styles.keys} aria-hidden="true">
        <Key keys={['j', 'k']} label={t('keyMove')} />
        {canPeek && <Key keys={[t('space')]} label={t('keyPeek')} />}
        <Key keys={['enter']} label={t('keyOpen')} />
        <Key keys={['x']} label={t('keySelect')} />
        {canEdit && <Key keys={['F2']} label={t('keyEdit')} />}
      </span>
    </div>
  );
}

function Key({ keys, label }: { keys: readonly string[]; label: string }) {
  return (
    <span className={styles.key}>
      {keys.map((key) => (
        <Kbd key={key} shortcut={key} />
      ))}
      {label}
    </span>
  );
}
