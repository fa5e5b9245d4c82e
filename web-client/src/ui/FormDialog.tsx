import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import { isComposing } from '@/lib/keyboard';
import { Button } from './Button';
import { Dialog } from './Dialog';
import styles from './FormDialog.module.css';
import { FormProblem } from './FormProblem';

/** A form in a dialog: fields, what the API says, cancel and the one primary act. ⌘Enter sends from any field. */
export function FormDialog({
  title,
  description,
  width = 'medium',
  submitLabel,
  busy,
  problem,
  onSubmit,
  onClose,
  beside,
  children,
}: {
  title: string;
  description?: string;
  width?: 'small' | 'medium' | 'large';
  submitLabel: string;
  busy: boolean;
  problem: unknown;
  onSubmit: (event?: FormEvent) => void;
  onClose: () => void;
  /** Stands at the foot, left of the buttons. */
  beside?: ReactNode;
  children: ReactNode;
}) {
  const ui = useTranslations('ui');
  const id = useId();
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && !isComposing(event)) {
      event.preventDefault();
      onSubmit();
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={description}
      width={width}
      foot={
        <>
          {beside}
          <span className={styles.gap} />
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" form={id} tone="primary" busy={busy}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={id} className={styles.form} noValidate onSubmit={onSubmit} onKeyDown={sendByKey}>
        {children}
        <FormProblem problem={problem} />
      </form>
    </Dialog>
  );
}
