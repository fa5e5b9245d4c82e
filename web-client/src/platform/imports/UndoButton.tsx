import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { toastProblem } from '@/ui/toast';
import { importsKey, undoImport } from './api';

/** Takes an import back, after asking once. */
export function UndoButton({
  one,
  small,
}: {
  one: { id: number; version: number; fileName: string };
  small?: boolean;
}) {
  const t = useTranslations('imports');
  const u = useTranslations('ui');
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    try {
      await undoImport(one);
      setAsking(false);
    } catch (error) {
      toastProblem(error, t('undo'));
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: importsKey });
    }
  };
  return (
    <>
      <Button
        icon="undo"
        size={small ? 'small' : 'medium'}
        tone={small ? 'quiet' : 'plain'}
        onClick={() => setAsking(true)}
      >
        {t('undo')}
      </Button>
      {asking && (
        <Dialog
          open
          width="small"
          onClose={() => setAsking(false)}
          title={t('undoTitle', { file: one.fileName })}
          description={t('undoText')}
          foot={
            <>
              <Button onClick={() => setAsking(false)}>{u('cancel')}</Button>
              <Button tone="danger" busy={busy} onClick={() => void undo()}>
                {t('undo')}
              </Button>
            </>
          }
        />
      )}
    </>
  );
}
