import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import { useDone } from '@/actions/useDone';
import { FormDialog } from '@/ui/FormDialog';
import { FormNumber } from '@/ui/fields/FormNumber';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { readRhythm, reportsKey, rhythmQuery, setRhythm } from './api';
import type { Rhythm } from './model';

/** How often each tier's customers see a report. */
export default function RhythmDialog({ onClose }: { onClose: () => void }) {
  const { data } = useQuery(rhythmQuery);
  return data ? <Form stored={data} onClose={onClose} /> : null;
}

interface Kept {
  rule: Rhythm;
  version: number;
}

const tiers = ['key', 'standard', 'longTail'] as const;

function Form({ stored, onClose }: { stored: Kept; onClose: () => void }) {
  const t = useTranslations('usageReports');
  const done = useDone(onClose, reportsKey);
  const versions = useTwoVersions<Kept, Rhythm>({
    record: stored,
    formOf: ({ rule }) => rule,
    words: (rule) =>
      Object.fromEntries(tiers.map((tier) => [tier, [t(`tier.${tier}`), String(rule[tier] ?? '')] as const])),
    read: readRhythm,
    save: async (kept, _, next) => {
      const { changeId } = await setRhythm(kept, next);
      done(t('rhythmSaved'), changeId);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<Rhythm>({
    schema: z.object({
      key: z.nullable(z.number()),
      standard: z.nullable(z.number()),
      longTail: z.nullable(z.number()),
    }),
    start: stored.rule,
    send: versions.save,
  });
  if (versions.conflict) return versions.conflict;
  return (
    <FormDialog
      title={t('rhythm')}
      description={t('rhythmText')}
      width="small"
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      {tiers.map((tier) => (
        <FormNumber key={tier} form={form} name={tier} label={t(`tier.${tier}`)} min={1} max={24} />
      ))}
    </FormDialog>
  );
}
