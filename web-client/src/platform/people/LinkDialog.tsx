import { useTranslations } from 'use-intl';
import type { OneTimeLink } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { Copy } from '@/ui/Copy';
import { Dialog } from '@/ui/Dialog';

/** The one time at which a one-time link can be seen. */
export function LinkDialog({
  name,
  link,
  onClose,
}: {
  name: string;
  link: OneTimeLink;
  onClose: () => void;
}) {
  const t = useTranslations('people');
  const format = useFormats();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('linkTitle', { name })}
      description={t('linkText', { date: format.instant(link.expiresAt) })}
      foot={
        <Button tone="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <Copy label={t('link')} text={new URL(link.path, window.location.origin).href} />
    </Dialog>
  );
}
