import { useTranslations } from 'use-intl';
import { Icon } from '@/ui/Icon';
import styles from './imports.module.css';
import { type Step, steps } from './model';

/** Where in the import one stands. */
export function Steps({ now }: { now: Step }) {
  const t = useTranslations('imports');
  const at = steps.indexOf(now);
  return (
    <ol className={styles.steps} aria-label={t('steps')}>
      {steps.map((step, place) => (
        <li key={step} data-done={place < at || undefined} aria-current={place === at ? 'step' : undefined}>
          {place < at ? <Icon name="check" size={12} /> : <span>{place + 1}</span>}
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
