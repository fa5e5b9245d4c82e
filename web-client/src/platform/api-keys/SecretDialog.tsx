import { useTranslations } from 'use-intl';
import { Button } from '@/ui/Button';
import { Copy } from '@/ui/Copy';
import { Dialog } from '@/ui/Dialog';
import styles from './apiKeys.module.css';
import { curl } from './scopes';

/** The one time at which a key's secret can be seen, with a call that works at once. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTranslations('apiKeys');
  return (
    <Dialog
      open
      onClose={onClose}
      width="large"
      title={t('secretTitle')}
      description={t('secretText')}
      foot={
        <Button tone="primary" onClick={onClose}>
          {t('secretDone')}
        </Button>
      }
    >
      <div className={styles.form}>
        <Copy label={t('secret')} text={secret} />
        <section>
          <h3 className={styles.example}>{t('example')}</h3>
          <p className={styles.soft}>{t('exampleText')}</p>
          <Copy block label={t('example')} text={curl(window.location.origin, secret)} />
        </section>
      </div>
    </Dialog>
  );
}
