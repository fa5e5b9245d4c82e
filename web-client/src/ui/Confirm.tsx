import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Problem } from '@/api/problem';
import { Banner } from './Banner';
import { Button } from './Button';
import { Dialog } from './Dialog';

/** A question before something that cannot be taken back. */
export function Confirm({
  title,
  text,
  verb,
  onConfirm,
  onClose,
}: {
  title: string;
  text: string;
  verb: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}) {
  const t = useTranslations('ui');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
      onClose();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="small"
      title={title}
      description={text}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button tone="danger" busy={busy} onClick={() => void confirm()}>
            {verb}
          </Button>
        </>
      }
    >
      {error !== null && <Banner tone="bad">{wordsOf(error, t('offlineText'))}</Banner>}
    </Dialog>
  );
}

/** A refusal in one paragraph; `otherwise` where the API said nothing. */
export function wordsOf(error: unknown, otherwise: string): string {
  if (!(error instanceof Problem) || error.status === 0) return otherwise;
  const words = error.explanation;
  return words === '' ? error.message : words;
}
