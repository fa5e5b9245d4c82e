import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Problem } from '@/api/problem';
import type { BenchmarkCase } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { Copy } from '@/ui/Copy';
import { DateField } from '@/ui/DateField';
import { Dialog } from '@/ui/Dialog';
import { FormDialog } from '@/ui/FormDialog';
import { casesKey, publish, readCase } from './api';

/** Makes the link, and shows it this once. */
export default function PublishDialog({ one, onClose }: { one: BenchmarkCase; onClose: () => void }) {
  const t = useTranslations('benchmarkCases');
  const format = useFormats();
  const queries = useQueryClient();
  const [until, setUntil] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [made, setMade] = useState<{ link: string; until: string } | null>(null);

  const send = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { path, expiresAt } = await publish(one, until).catch(async (refusal: unknown) => {
        // What somebody changed meanwhile does not change that it is published.
        if (!(refusal instanceof Problem && refusal.stale)) throw refusal;
        return publish((await readCase(one.id)).value, until);
      });
      setMade({ link: new URL(path, window.location.origin).href, until: expiresAt });
      await queries.invalidateQueries({ queryKey: casesKey });
    } catch (refusal) {
      setProblem(refusal);
    }
    setBusy(false);
  };

  if (made)
    return (
      <Dialog
        open
        onClose={onClose}
        title={t('linkTitle')}
        description={t('linkText', { date: format.longDate(made.until) })}
      >
        <Copy text={made.link} label={t('linkTitle')} />
      </Dialog>
    );
  return (
    <FormDialog
      title={t(one.state === 'published' ? 'act.newLink' : 'act.publish')}
      description={t(one.state === 'published' ? 'newLinkText' : 'publishText')}
      submitLabel={t('act.publish')}
      busy={busy}
      problem={problem}
      onSubmit={(event) => {
        event?.preventDefault();
        void send();
      }}
      onClose={onClose}
    >
      <DateField label={t('linkUntil')} hint={t('linkUntilHint')} value={until} onChange={setUntil} />
    </FormDialog>
  );
}
