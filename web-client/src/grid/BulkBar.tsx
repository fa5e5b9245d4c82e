import { useTranslations } from 'use-intl';
import { ActionButton } from '@/actions/ActionButton';
import type { Action } from '@/actions/action';
import { useFormats } from '@/i18n/useFormats';
import { Button, IconButton } from '@/ui/Button';
import styles from './BulkBar.module.css';
import type { Selection } from './useSelection';

/** What can be done with everything that is selected. */
export function BulkBar<Row>({
  selection,
  total,
  loaded,
  actions,
}: {
  selection: Selection<Row>;
  total: number | null;
  loaded: number;
  actions: readonly Action[];
}) {
  const t = useTranslations('grid');
  const format = useFormats();
  const matching = total ?? loaded;
  return (
    <section className={styles.bar} aria-label={t('bulk')}>
      <span role="status">{t('selected', { count: format.number(selection.count) })}</span>
      {!selection.all && matching > selection.count && (
        <Button tone="quiet" size="small" onClick={selection.takeAll}>
          {t('selectAll', { count: format.number(matching) })}
        </Button>
      )}
      <span className={styles.gap} />
      {actions.map((action) => (
        <ActionButton key={action.id} action={action} size="small" tone="plain" />
      ))}
      <IconButton icon="x" size="small" label={t('clearSelection')} onClick={selection.clear} />
    </section>
  );
}
