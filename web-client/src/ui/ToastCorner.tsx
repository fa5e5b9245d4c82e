import { Toast } from '@base-ui/react/toast';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useStore } from '@/lib/store';
import { Button, IconButton } from './Button';
import { Icon } from './Icon';
import styles from './Toasts.module.css';
import { toastQueue, undoTime } from './toast';

interface ToastData {
  undo?: () => void;
}

/** The corner where short news appear. */
export default function ToastCorner() {
  return (
    <Toast.Provider limit={3}>
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
  const { toasts, add, close } = Toast.useToastManager<ToastData>();
  const queue = useStore(toastQueue);
  useEffect(() => {
    if (queue.length === 0) return;
    toastQueue.set([]);
    for (const { title, description, kind, undo } of queue) {
      const problem = kind === 'problem';
      add({
        title,
        description,
        type: kind,
        timeout: problem ? 2 * undoTime : undoTime,
        priority: problem ? 'high' : 'low',
        data: undo ? { undo } : {},
      });
    }
  }, [queue, add]);

  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={styles.toast}
      data-kind={toast.type}
      swipeDirection="right"
    >
      <Toast.Content className={styles.content}>
        {toast.type === 'problem' && <Icon name="warn" />}
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
