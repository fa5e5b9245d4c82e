import { useTranslations } from 'use-intl';
import type { SaveCase } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { FormDialog } from '@/ui/FormDialog';
import { FormCurrency } from '@/ui/fields/FormChoice';
import { FormDate } from '@/ui/fields/FormDate';
import { FormNumber } from '@/ui/fields/FormNumber';
import { FormCustomer, FormPerson } from '@/ui/fields/FormPick';
import { FormRadio } from '@/ui/fields/FormRadio';
import { FormArea, FormText } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { createCase, editCase, readCase } from './api';
import { bodyOf, type CaseForm, caseSchema, changesOf, formOf, kinds } from './model';
import { StepLines } from './StepLines';

/** What has happened to a customer, why, what is at stake, and the plan. */
export default function CaseDialog({
  one,
  onDone,
  onClose,
}: {
  one?: SaveCase;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('saveCases');
  const format = useFormats();
  const versions = useTwoVersions<SaveCase, CaseForm>({
    record: one,
    formOf,
    words: (form) => ({
      kind: [t('field.kind'), t(`kind.${form.kind}`)],
      title: [t('field.title'), form.title],
      situation: [t('field.situation'), form.situation],
      cause: [t('field.cause'), form.cause],
      amount: [t('field.amount'), form.amount === null ? '' : format.moneyInFull(form.amount, form.currency)],
      currency: [t('field.currency'), form.currency],
      owner: [t('field.owner'), form.owner?.name ?? ''],
      dueOn: [t('field.dueOn'), form.dueOn ?? ''],
      steps: [
        t('plan'),
        form.steps
          .map((step) => [step.what, step.who, step.dueOn, step.doneOn].filter(Boolean).join(' '))
          .join('\n'),
      ],
    }),
    read: ({ id }) => readCase(id),
    save: async (record, before, after) => {
      const { changeId } = await editCase(record, changesOf(before, after));
      onDone(t('saved', { name: after.title.trim() }), changeId);
    },
    create: async (values) => {
      const { changeId } = await createCase(bodyOf(values));
      onDone(t('saved', { name: values.title.trim() }), changeId);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<CaseForm>({
    schema: caseSchema({ customer: t('customerNeeded'), title: t('titleNeeded'), step: t('stepNeeded') }),
    start: formOf(one),
    names: { customerId: 'customer', ownerId: 'owner' },
    send: versions.save,
  });
  if (versions.conflict) return versions.conflict;
  return (
    <FormDialog
      title={one ? t('editTitle') : t('create')}
      width="large"
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormRadio
        form={form}
        name="kind"
        label={t('field.kind')}
        choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
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
      <FormText form={form} name="title" label={t('field.title')} required />
      <FormArea form={form} name="situation" label={t('field.situation')} rows={2} />
      <FormArea form={form} name="cause" label={t('field.cause')} rows={2} />
      <div className={formStyles.pair}>
        <FormNumber form={form} name="amount" label={t('field.amount')} min={0} />
        <FormCurrency form={form} name="currency" label={t('field.currency')} />
      </div>
      <FormDate form={form} name="dueOn" label={t('field.dueOn')} />
      <StepLines form={form} />
    </FormDialog>
  );
}
