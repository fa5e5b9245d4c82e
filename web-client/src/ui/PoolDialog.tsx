import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { requirementLookup } from '@/api/lookups';
import { Combobox } from './Combobox';
import { FormDialog } from './FormDialog';
import styles from './PoolDialog.module.css';
import { RadioGroup } from './RadioGroup';
import { TextField } from './TextField';

interface Target {
  requirementId?: number;
  title?: string;
}

/** Words on their way into the requirement pool: as a voice of a requirement that is there, or as a new one. */
export default function PoolDialog({
  words,
  onSend,
  onClose,
}: {
  words: string;
  onSend: (target: Target) => Promise<void>;
  onClose: () => void;
}) {
  const t = useTranslations('ui');
  const [way, setWay] = useState<'known' | 'new'>('known');
  const [known, setKnown] = useState<{ id: number; name: string } | null>(null);
  const [title, setTitle] = useState('');
  const [busy, setBusy] = useState(false);
  const [needed, setNeeded] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const missing = way === 'known' ? known === null : title.trim() === '';
  const error = needed && missing ? t(way === 'known' ? 'poolKnownNeeded' : 'poolTitleNeeded') : undefined;

  const send = async () => {
    setNeeded(true);
    if (missing || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await onSend(
        way === 'known' ? (known === null ? {} : { requirementId: known.id }) : { title: title.trim() },
      );
    } catch (refusal) {
      setProblem(refusal);
      setBusy(false);
    }
  };

  return (
    <FormDialog
      title={t('poolTitle')}
      submitLabel={t('poolSend')}
      busy={busy}
      problem={problem}
      onSubmit={(event) => {
        event?.preventDefault();
        void send();
      }}
      onClose={onClose}
    >
      <blockquote className={styles.words}>{words}</blockquote>
      <RadioGroup
        label={t('poolWay')}
        value={way}
        onChange={setWay}
        choices={[
          { value: 'known', label: t('poolKnown') },
          { value: 'new', label: t('poolNew') },
        ]}
      />
      {way === 'known' ? (
        <Combobox
          label={t('poolRequirement')}
          required
          value={known}
          onChange={setKnown}
          lookup={requirementLookup}
          error={error}
        />
      ) : (
        <TextField
          label={t('poolNewTitle')}
          required
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          error={error}
        />
      )}
    </FormDialog>
  );
}
