import { useTranslations } from 'use-intl';
import type { BenchmarkCase, CaseCandidate } from '@/api/workplace';
import { FormDialog } from '@/ui/FormDialog';
import { FormSelect } from '@/ui/fields/FormChoice';
import { FormDate } from '@/ui/fields/FormDate';
import { FormCustomer, FormPerson } from '@/ui/fields/FormPick';
import { FormArea, FormText } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
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
        <FormCustomer
          form={form}
          name="customer"
          label={t('field.customer')}
          required
          disabled={one !== undefined}
        />
        <FormPerson form={form} name="owner" label={t('field.owner')} />
      </div>
      <FormText form={form} name="title" label={t('field.title')} hint={t('titleHint')} required />
      <ResultLines form={form} />
      {told.map((name) => (
        <FormArea key={name} form={form} name={name} label={t(`field.${name}`)} rows={3} />
      ))}
      <FormArea form={form} name="quote" label={t('field.quote')} rows={2} />
      <div className={formStyles.pair}>
        <FormSelect
          form={form}
          name="consent"
          label={t('field.consent')}
          options={consents.map((value) => ({ value, label: t(`consent.${value}`) }))}
        />
        <FormDate form={form} name="consentOn" label={t('field.consentOn')} />
      </div>
      <FormText form={form} name="consentNote" label={t('field.consentNote')} />
    </FormDialog>
  );
}
