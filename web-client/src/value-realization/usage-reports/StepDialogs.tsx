import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import { peopleLookup } from '@/api/lookups';
import { useFormats } from '@/i18n/useFormats';
import { Combobox, MultiCombobox } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import { FormDialog } from '@/ui/FormDialog';
import { TextArea, TextField } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { audienceLookup, editReport, presentReport, reviewReport } from './api';
import type { UsageReport } from './model';

export interface StepProps {
  report: UsageReport;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}

const record = z.object({ id: z.number(), name: z.string() });
type Named = { id: number; name: string };
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Title and introduction. */
export function WordsDialog({ report, onDone, onClose }: StepProps) {
  const t = useTranslations('usageReports');
  const { form, problem, submit, busy } = useProblemForm<{ title: string; introduction: string }>({
    schema: z.object({
      title: z.string().check(z.refine((text) => text.trim() !== '', t('textNeeded'))),
      introduction: z.string(),
    }),
    start: { title: report.title, introduction: report.introduction ?? '' },
    send: async ({ title, introduction }) => {
      const { changeId } = await editReport(report, {
        title: title.trim(),
        introduction: orNull(introduction),
      });
      onDone(t('saved'), changeId);
    },
  });
  const { errors } = form.formState;
  return (
    <FormDialog
      title={t('edit')}
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label={t('name')} required {...form.register('title')} error={errors.title?.message} />
      <TextArea
        label={t('introduction')}
        hint={t('markdownHint')}
        rows={6}
        {...form.register('introduction')}
        error={errors.introduction?.message}
      />
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
      <Controller
        control={form.control}
        name="reviewer"
        render={({ field }) => (
          <Combobox
            label={t('reviewer')}
            value={field.value}
            onChange={field.onChange}
            lookup={peopleLookup}
            error={form.formState.errors.reviewer?.message}
          />
        )}
      />
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
      <TextArea
        label={t('reason')}
        rows={3}
        required
        {...form.register('reason')}
        error={form.formState.errors.reason?.message}
      />
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
  const { errors } = form.formState;
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
      <Controller
        control={form.control}
        name="people"
        render={({ field }) => (
          <MultiCombobox
            label={t('presentedTo')}
            required
            value={field.value}
            onChange={field.onChange}
            lookup={audienceLookup(report.customerId)}
            error={errors.people?.message}
          />
        )}
      />
      <Controller
        control={form.control}
        name="day"
        render={({ field }) => (
          <DateField
            label={t('presentedOn')}
            value={field.value}
            onChange={field.onChange}
            error={errors.day?.message}
          />
        )}
      />
      <TextArea label={t('presentNote')} rows={3} {...form.register('note')} error={errors.note?.message} />
    </FormDialog>
  );
}
