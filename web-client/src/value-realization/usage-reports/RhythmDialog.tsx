import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import { tell } from '@/actions/run';
import { useUndoable } from '@/actions/useUndoable';
import { FormDialog } from '@/ui/FormDialog';
import { NumberField } from '@/ui/NumberField';
import { useProblemForm } from '@/ui/useProblemForm';
import { reportsKey, rhythmQuery, setRhythm } from './api';
import type { Rhythm } from './model';

/** How often each tier's customers see a report. */
export default function RhythmDialog({ onClose }: { onClose: () => void }) {
  const { data } = useQuery(rhythmQuery);
  return data ? <Form rule={data.rule} version={data.version} onClose={onClose} /> : null;
}

function Form({ rule, version, onClose }: { rule: Rhythm; version: number; onClose: () => void }) {
  const t = useTranslations('usageReports');
  const queries = useQueryClient();
  const undoable = useUndoable(reportsKey);
  const { form, problem, submit, busy } = useProblemForm<Rhythm>({
    schema: z.object({
      key: z.nullable(z.number()),
      standard: z.nullable(z.number()),
      longTail: z.nullable(z.number()),
    }),
    start: rule,
    send: async (next) => {
      const { changeId } = await setRhythm(version, next);
      await queries.invalidateQueries({ queryKey: reportsKey });
      tell(undoable(t('rhythmSaved'), changeId));
      onClose();
    },
  });
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
      {(['key', 'standard', 'longTail'] as const).map((tier) => (
        <Controller
          key={tier}
          control={form.control}
          name={tier}
          render={({ field }) => (
            <NumberField
              label={t(`tier.${tier}`)}
              min={1}
              max={24}
              value={field.value}
              onChange={field.onChange}
              error={form.formState.errors[tier]?.message}
            />
          )}
        />
      ))}
    </FormDialog>
  );
}
