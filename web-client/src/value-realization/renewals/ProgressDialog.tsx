import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import { peopleLookup } from '@/api/lookups';
import type { Renewal } from '@/api/workplace';
import { Combobox } from '@/ui/Combobox';
import { FormDialog } from '@/ui/FormDialog';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { keepProgress, readRenewal } from './api';
import { progresses } from './model';
import type { RenewalDialogProps } from './RiskDialog';

const schema = z.object({
  progress: z.enum(progresses),
  note: z.string(),
  owner: z.nullable(z.object({ id: z.number(), name: z.string() })),
});

type ProgressForm = z.infer<typeof schema>;

const formOf = (renewal: Renewal): ProgressForm => ({
  progress: renewal.progress,
  note: renewal.progressNote ?? '',
  owner: renewal.ownerId === null ? null : { id: renewal.ownerId, name: renewal.ownerName ?? '' },
});

/** How far the talks have come, and who answers for them. */
export default function ProgressDialog({ renewal, onDone, onClose }: RenewalDialogProps) {
  const t = useTranslations('renewals');
  const versions = useTwoVersions<Renewal, ProgressForm>({
    record: renewal,
    formOf,
    words: ({ progress, note, owner }) => ({
      progress: [t('talks'), t(`progress.${progress}`)],
      note: [t('note'), note],
      owner: [t('owner'), owner?.name ?? ''],
    }),
    read: ({ id }) => readRenewal(id),
    save: async (seen, _, { progress, note, owner }) => {
      const { changeId } = await keepProgress(seen, {
        progress,
        progressNote: note.trim() === '' ? null : note.trim(),
        ownerId: owner?.id ?? null,
      });
      onDone(t('progressSaid', { name: renewal.customerName }), changeId);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<ProgressForm>({
    schema,
    start: formOf(renewal),
    names: { ownerId: 'owner', progressNote: 'note' },
    send: versions.save,
  });
  const { errors } = form.formState;
  if (versions.conflict) return versions.conflict;
  return (
    <FormDialog
      title={t('progressOf', { name: renewal.customerName })}
      submitLabel={t('act.progress')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <Controller
        control={form.control}
        name="progress"
        render={({ field }) => (
          <Select
            label={t('talks')}
            value={field.value}
            onChange={field.onChange}
            options={progresses.map((value) => ({ value, label: t(`progress.${value}`) }))}
          />
        )}
      />
      <TextArea label={t('note')} rows={3} {...form.register('note')} error={errors.note?.message} />
      <Controller
        control={form.control}
        name="owner"
        render={({ field }) => (
          <Combobox
            label={t('owner')}
            value={field.value}
            onChange={field.onChange}
            lookup={peopleLookup}
            error={errors.owner?.message}
          />
        )}
      />
    </FormDialog>
  );
}
