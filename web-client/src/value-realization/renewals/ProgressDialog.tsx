import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import type { Renewal } from '@/api/workplace';
import { named, record } from '@/lib/form';
import { FormDialog } from '@/ui/FormDialog';
import { FormSelect } from '@/ui/fields/FormChoice';
import { FormPerson } from '@/ui/fields/FormPick';
import { FormArea } from '@/ui/fields/FormText';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { keepProgress, readRenewal } from './api';
import { progresses } from './model';
import type { RenewalDialogProps } from './RiskDialog';

const schema = z.object({
  progress: z.enum(progresses),
  note: z.string(),
  owner: z.nullable(record),
});

type ProgressForm = z.infer<typeof schema>;

const formOf = (renewal: Renewal): ProgressForm => ({
  progress: renewal.progress,
  note: renewal.progressNote ?? '',
  owner: named(renewal.ownerId, renewal.ownerName),
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
      <FormSelect
        form={form}
        name="progress"
        label={t('talks')}
        options={progresses.map((value) => ({ value, label: t(`progress.${value}`) }))}
      />
      <FormArea form={form} name="note" label={t('note')} rows={3} />
      <FormPerson form={form} name="owner" label={t('owner')} />
    </FormDialog>
  );
}
