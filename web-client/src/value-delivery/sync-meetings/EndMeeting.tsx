import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Agenda, Meeting } from '@/api/meetings';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { toastDone, toastProblem } from '@/ui/toast';
import { endMeeting, meetingsKey } from './api';

/** Asks once more, says what is left over, and ends with the minutes. */
export function EndMeeting({
  meeting,
  agenda,
  onClose,
  onEnded,
}: {
  meeting: Meeting;
  agenda: Agenda;
  onClose: () => void;
  onEnded: () => void;
}) {
  const t = useTranslations('syncMeetings');
  const u = useTranslations('ui');
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { accepted, later, rejected, open, skipped } = agenda.counts;
  const end = async () => {
    setBusy(true);
    try {
      await endMeeting({ ...meeting, version: agenda.version });
      await queries.invalidateQueries({ queryKey: meetingsKey });
      toastDone(t('ended'));
      onEnded();
    } catch (error) {
      toastProblem(error, t('endTitle'));
      await queries.invalidateQueries({ queryKey: meetingsKey });
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('endTitle')}
      description={t('endText', { decided: accepted + later + rejected, open: open + skipped })}
      width="small"
      foot={
        <>
          <Button onClick={onClose}>{u('cancel')}</Button>
          <Button tone="primary" busy={busy} onClick={() => void end()}>
            {t('endConfirm')}
          </Button>
        </>
      }
    />
  );
}
