import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import { useFormats } from '@/i18n/useFormats';
import { orNull, record } from '@/lib/form';
import { FormDialog } from '@/ui/FormDialog';
import { FormDate } from '@/ui/fields/FormDate';
import { FormPerson, FormPicks } from '@/ui/fields/FormPick';
import { FormArea, FormText } from '@/ui/fields/FormText';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { audienceLookup, editReport, presentReport, readReport, reviewReport } from './api';
import type { UsageReport } from './model';

export interface StepProps {
  report: UsageReport;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}

type Named = { id: number; name: string };
type Words = { title: string; introduction: string };
/** Title and introduction. */
export function WordsDialog({ report, onDone, onClose }: StepProps) {
  const t = useTranslations('usageReports');
  const formOf = (one: UsageReport): Words => ({ title: one.title, introduction: one.introduction ?? '' });
  const versions = useTwoVersions<UsageReport, Words>({
    record: report,
    formOf,
    words: ({ title, introduction }) => ({
      title: [t('name'), title],
      introduction: [t('introduction'), introduction],
    }),
    read: readReport,
    save: async (seen, _, { title, introduction }) => {
      const { changeId } = await editReport(seen, {
        title: title.trim(),
        introduction: orNull(introduction),
      });
      onDone(t('saved'), changeId);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<Words>({
    schema: z.object({
      title: z.string().check(z.refine((text) => text.trim() !== '', t('textNeeded'))),
      introduction: z.string(),
    }),
    start: formOf(report),
    send: versions.save,
  });
  if (versions.conflict) return versions.conflict;
  return (
    <FormDialog
      title={t('edit')}
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormText form={form} name="title" label={t('name')} required />
      <FormArea form={form} name="introduction" label={t('introduction')} hint={t('markdownHint')} rows={6} />
    </FormDialog>
  );
}

/** To a colleague, for their word. */
export function HandInDialog({ report, onDone, onClose }: StepProps) {
  const t = useTranslations('usageReports');
  const { form, problem, submit, busy } = useProblemForm<{ reviewer: Named | null }>({
    schema: z.object({ reviewer: z.nullable(record) }),
    start: { reviewer: null },
    names: { reviewerId: 'reviewer' },
    send: async ({ reviewer }) => {
      const { changeId } = await reviewReport(report, 'inReview', null, reviewer?.id ?? null);
      onDone(t('handedIn'), changeId);
    },
  });
  return (
    <FormDialog
      title={t('handIn')}
      description={t('handInText')}
      submitLabel={t('handIn')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormPerson form={form} name="reviewer" label={t('reviewer')} />
    </FormDialog>
  );
}

/** Back to whoever writes it, with the reason. */
export function GiveBackDialog({ report, onDone, onClose }: StepProps) {
  const t = useTranslations('usageReports');
  const { form, problem, submit, busy } = useProblemForm<{ reason: string }>({
    schema: z.object({
      reason: z.string().check(z.refine((text) => text.trim() !== '', t('reasonNeeded'))),
    }),
    start: { reason: '' },
    send: async ({ reason }) => {
      const { changeId } = await reviewReport(report, 'draft', reason.trim());
      onDone(t('givenBack'), changeId);
    },
  });
  return (
    <FormDialog
      title={t('giveBack')}
      submitLabel={t('giveBack')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormArea form={form} name="reason" label={t('reason')} rows={3} required />
    </FormDialog>
  );
}

/** Who saw it, and when. */
export function PresentDialog({ report, onDone, onClose }: StepProps) {
  const t = useTranslations('usageReports');
  const { today } = useFormats();
  const { form, problem, submit, busy } = useProblemForm<{
    day: string | null;
    people: Named[];
    note: string;
  }>({
    schema: z.object({
      day: z.nullable(z.string()),
      people: z.array(record).check(z.minLength(1, t('presentedToNeeded'))),
      note: z.string(),
    }),
    start: { day: today, people: [], note: '' },
    names: { presentedOn: 'day', contactIds: 'people' },
    send: async ({ day, people, note }) => {
      const { changeId } = await presentReport(report, {
        ...(day === null ? {} : { presentedOn: day }),
        contactIds: people.map((one) => one.id),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      });
      onDone(t('presented'), changeId);
    },
  });
  return (
    <FormDialog
      title={t('present')}
      description={t('presentText')}
      submitLabel={t('present')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormPicks
        form={form}
        name="people"
        label={t('presentedTo')}
        required
        lookup={audienceLookup(report.customerId)}
      />
      <FormDate form={form} name="day" label={t('presentedOn')} />
      <FormArea form={form} name="note" label={t('presentNote')} rows={3} />
    </FormDialog>
  );
}
