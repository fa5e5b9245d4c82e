import { Toast } from '@base-ui/react/toast';
import { useTranslations } from 'use-intl';
import { Button, IconButton } from './Button';
import { Icon } from './Icon';
import styles from './Toasts.module.css';
import { type ToastData, toasts } from './toast';

/** The corner where short news appear. Mounted once, by the application. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={toasts} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function List() {
  const t = useTranslations('ui');
  const { toasts: shown, close } = Toast.useToastManager<ToastData>();
  return shown.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={styles.toast}
      data-kind={toast.type}
      swipeDirection="right"
    >
      <Toast.Content className={styles.content}>
        {toast.type === 'error' && <Icon name="warn" />}
        <div className={styles.text}>
          <Toast.Title className={styles.title} />
          <Toast.Description className={styles.description} />
        </div>
        {toast.data?.undo && (
          <Button
            size="small"
            onClick={() => {
              close(toast.id);
              toast.data?.undo?.();
            }}
          >
            {t('undo')}
          </Button>
        )}
        <Toast.Close render={<IconButton icon="x" size="small" label={t('close')} />} />
      </Toast.Content>
    </Toast.Root>
  ));
}
