import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SimilarRequirement } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import { merge } from './api';
import type { RequirementDialogProps } from './dialogs';

/** Merging keeps every voice and can be taken apart again; still a person says yes. */
export default function MergeDialog({
  requirement,
  etag,
  into,
  onDone,
  onClose,
}: RequirementDialogProps & { into: SimilarRequirement }) {
  const t = useTranslations('requirements');
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      onDone(
        await merge(requirement.id, etag, into.id),
        t('mergeDone', { key: requirement.key, into: into.key }),
      );
    } catch (refusal) {
      setProblem(refusal);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={t('mergeTitle', { key: requirement.key })}
      width="small"
      submitLabel={t('merge')}
      busy={busy}
      problem={problem}
      onSubmit={(event) => {
        event?.preventDefault();
        void send();
      }}
      onClose={onClose}
    >
      <p>{t('mergeText', { from: requirement.title, into: `${into.key} ${into.title}` })}</p>
    </FormDialog>
  );
}
