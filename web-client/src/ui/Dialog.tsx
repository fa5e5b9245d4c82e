import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { classes } from '@/lib/classes';
import { IconButton } from './Button';
import styles from './Dialog.module.css';
import popup from './popup.module.css';

const firstField = 'input:not([type=hidden]), textarea, [role=radio][tabindex="0"], [role=combobox]';

export function Dialog({
  open,
  onClose,
  title,
  description,
  width = 'medium',
  foot,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string | undefined;
  width?: 'small' | 'medium' | 'large';
  foot?: ReactNode;
  children?: ReactNode;
}) {
  const t = useTranslations('ui');
  const body = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={classes(popup.popup, styles.dialog, styles[width])}
          initialFocus={() => body.current?.querySelector<HTMLElement>(firstField) ?? true}
        >
          <header className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <IconButton icon="x" label={t('close')} onClick={onClose} />
          </header>
          {description && <Base.Description className={styles.description}>{description}</Base.Description>}
          {children && (
            <div className={styles.body} ref={body}>
              {children}
            </div>
          )}
          {foot && <footer className={styles.foot}>{foot}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
