import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { customerLookup, peopleLookup } from '@/api/lookups';
import type { BenchmarkCase, CaseCandidate } from '@/api/workplace';
import { Combobox } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import { FormDialog } from '@/ui/FormDialog';
import formStyles from '@/ui/form.module.css';
import { Select } from '@/ui/Select';
import { TextArea, TextField } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { createCase, editCase, readCase } from './api';
import { bodyOf, type CaseForm, caseSchema, changesOf, consents, formOf } from './model';
import { ResultLines } from './ResultLines';

const told = ['situation', 'approach', 'change'] as const;

/** The story: how it was, what was done, what is different; and whether the customer agrees to be told about. */
export default function CaseDialog({
  one,
  candidate,
  onDone,
  onClose,
}: {
  one?: BenchmarkCase;
  candidate?: CaseCandidate;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('benchmarkCases');
  const versions = useTwoVersions<BenchmarkCase, CaseForm>({
    record: one,
    formOf,
    words: (form) => ({
      title: [t('field.title'), form.title],
      situation: [t('field.situation'), form.situation],
      approach: [t('field.approach'), form.approach],
      change: [t('field.change'), form.change],
      quote: [t('field.quote'), form.quote],
      results: [
        t('results'),
        form.results.map((row) => `${row.measure}: ${row.before} → ${row.after}`).join('\n'),
      ],
      consent: [t('field.consent'), t(`consent.${form.consent}`)],
      consentOn: [t('field.consentOn'), form.consentOn ?? ''],
      consentNote: [t('field.consentNote'), form.consentNote],
      owner: [t('field.owner'), form.owner?.name ?? ''],
    }),
    read: ({ id }) => readCase(id),
    save: async (record, before, after) => {
      const { changeId } = await editCase(record, changesOf(before, after));
      onDone(t('said.saved', { name: after.title.trim() }), changeId);
    },
    create: async (values) => {
      const { changeId } = await createCase(bodyOf(values));
      onDone(t('said.saved', { name: values.title.trim() }), changeId);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<CaseForm>({
    schema: caseSchema({
      customer: t('customerNeeded'),
      title: t('titleNeeded'),
      measure: t('measureNeeded'),
    }),
    start: formOf(one, candidate),
    names: { customerId: 'customer', ownerId: 'owner' },
    send: versions.save,
  });
  const { errors } = form.formState;
  if (versions.conflict) return versions.conflict;
  return (
    <FormDialog
      title={one ? t('editTitle') : t('create')}
      {...(one?.state === 'approved' || one?.state === 'published'
        ? { description: t('againApproved') }
        : {})}
      width="large"
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={formStyles.pair}>
        <Controller
          control={form.control}
          name="customer"
          render={({ field }) => (
            <Combobox
              label={t('field.customer')}
              required
              value={field.value}
              onChange={field.onChange}
              lookup={customerLookup}
              disabled={one !== undefined}
              error={errors.customer?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="owner"
          render={({ field }) => (
            <Combobox
              label={t('field.owner')}
              value={field.value}
              onChange={field.onChange}
              lookup={peopleLookup}
              error={errors.owner?.message}
            />
          )}
        />
      </div>
      <TextField
        label={t('field.title')}
        hint={t('titleHint')}
        required
        error={errors.title?.message}
        {...form.register('title')}
      />
      <ResultLines form={form} />
      {told.map((name) => (
        <TextArea
          key={name}
          label={t(`field.${name}`)}
          rows={3}
          error={errors[name]?.message}
          {...form.register(name)}
        />
      ))}
      <TextArea label={t('field.quote')} rows={2} error={errors.quote?.message} {...form.register('quote')} />
      <div className={formStyles.pair}>
        <Controller
          control={form.control}
          name="consent"
          render={({ field }) => (
            <Select
              label={t('field.consent')}
              value={field.value}
              onChange={field.onChange}
              options={consents.map((value) => ({ value, label: t(`consent.${value}`) }))}
            />
          )}
        />
        <Controller
          control={form.control}
          name="consentOn"
          render={({ field }) => (
            <DateField
              label={t('field.consentOn')}
              value={field.value}
              onChange={field.onChange}
              error={errors.consentOn?.message}
            />
          )}
        />
      </div>
      <TextField
        label={t('field.consentNote')}
        error={errors.consentNote?.message}
        {...form.register('consentNote')}
      />
    </FormDialog>
  );
}
