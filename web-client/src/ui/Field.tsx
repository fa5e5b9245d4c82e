import { Field as Base } from '@base-ui/react/field';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './Field.module.css';

export interface FieldLook {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean | undefined;
  /** The label is there for screen readers only. */
  bare?: boolean | undefined;
}

/** Label above, control, then the hint or what is wrong. */
export function Field({ label, hint, error, required, bare, children }: FieldLook & { children: ReactNode }) {
  const t = useTranslations('ui');
  return (
    <Base.Root className={styles.field} invalid={error !== undefined}>
      <Base.Label className={styles.label} data-hidden-text={bare ? '' : undefined}>
        {label}
        {required && !bare && <span className={styles.required}>{t('required')}</span>}
      </Base.Label>
      {children}
      {error !== undefined ? (
        <Base.Error match className={styles.error}>
          {error}
        </Base.Error>
      ) : (
        hint && <Base.Description className={styles.hint}>{hint}</Base.Description>
      )}
    </Base.Root>
  );
}
