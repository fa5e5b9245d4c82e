import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { FormDialog } from '@/ui/FormDialog';
import { FormCheck } from '@/ui/fields/FormCheck';
import { FormCurrency, FormSelect } from '@/ui/fields/FormChoice';
import { FormDate } from '@/ui/fields/FormDate';
import { FormNumber } from '@/ui/fields/FormNumber';
import { FormCustomer } from '@/ui/fields/FormPick';
import { FormArea } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { createDeparture, type Departure, editDeparture, readDeparture } from './api';
import { bodyOf, changesOf, type DepartureForm, departureSchema, formOf, isReason, reasons } from './model';

/** That a customer has left: when, why, what was paid back, what they said. */
export default function DepartureDialog({
  departure,
  onDone,
  onClose,
}: {
  departure?: Departure;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('departures');
  const { today, moneyInFull } = useFormats();
  const versions = useTwoVersions<Departure, DepartureForm>({
    record: departure,
    formOf: (record) => formOf(record, today),
    words: (form) => ({
      customer: [t('field.customer'), form.customer?.name ?? ''],
      leftOn: [t('field.leftOn'), form.leftOn],
      reason: [t('field.reason'), isReason(form.reason) ? t(`reason.${form.reason}`) : ''],
      refund: [t('field.refund'), form.refund === null ? '' : moneyInFull(form.refund, form.currency)],
      currency: [t('field.currency'), form.currency],
      words: [t('field.words'), form.words],
      cameBack: [t('field.cameBack'), t(form.cameBack ? 'cameBack' : 'stayedAway')],
    }),
    read: ({ id }) => readDeparture(id),
    save: async (record, before, after) => {
      const { changeId } = await editDeparture(record, changesOf(before, after));
      onDone(t('saved', { name: after.customer?.name ?? '' }), changeId);
    },
    create: async (values) => {
      const { changeId } = await createDeparture(bodyOf(values));
      onDone(t('saved', { name: values.customer?.name ?? '' }), changeId);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<DepartureForm>({
    schema: departureSchema(t('needed')),
    start: formOf(departure, today),
    names: { customerId: 'customer' },
    send: versions.save,
  });
  if (versions.conflict) return versions.conflict;
  return (
    <FormDialog
      title={departure ? t('editTitle', { name: departure.customerName }) : t('create')}
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormCustomer form={form} name="customer" label={t('field.customer')} required />
      <div className={formStyles.pair}>
        <FormDate form={form} name="leftOn" label={t('field.leftOn')} required none="" />
        <FormSelect
          form={form}
          name="reason"
          label={t('field.reason')}
          options={[
            { value: '', label: t('noReason') },
            ...reasons.map((value) => ({ value, label: t(`reason.${value}`) })),
          ]}
        />
        <FormNumber form={form} name="refund" label={t('field.refund')} min={0} />
        <FormCurrency form={form} name="currency" label={t('field.currency')} />
      </div>
      <FormArea form={form} name="words" label={t('field.words')} rows={4} />
      <FormCheck form={form} name="cameBack" label={t('field.cameBack')} />
    </FormDialog>
  );
}
