import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Voice } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import { deleteVoice } from './api';

/** A voice that came in by mistake goes for good, so a person says yes first. */
export default function DeleteVoiceDialog({
  voice,
  onDone,
  onClose,
}: {
  voice: Voice;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('requirements');
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      const { changeId } = await deleteVoice(voice);
      onDone(t('voiceDeleted'), changeId);
    } catch (refusal) {
      setProblem(refusal);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={t('deleteVoiceTitle')}
      description={t('deleteVoiceText')}
      width="small"
      submitLabel={t('deleteVoice')}
      busy={busy}
      problem={problem}
      onSubmit={(event) => {
        event?.preventDefault();
        void send();
      }}
      onClose={onClose}
    >
      <p>{[voice.customer?.name, voice.words].filter(Boolean).join(' · ')}</p>
    </FormDialog>
  );
}
