import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { customerLookup } from '@/api/lookups';
import { useFormats } from '@/i18n/useFormats';
import { Checkbox } from '@/ui/Checkbox';
import { Combobox } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import { FormDialog } from '@/ui/FormDialog';
import { NumberField } from '@/ui/NumberField';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { createDeparture, type Departure, editDeparture } from './api';
import styles from './departures.module.css';
import { bodyOf, currencies, type DepartureForm, departureSchema, formOf, reasons } from './model';

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
  const { today } = useFormats();
  const { form, problem, submit, busy } = useProblemForm<DepartureForm>({
    schema: departureSchema(t('needed')),
    start: formOf(departure, today),
    names: { customerId: 'customer' },
    send: async (values) => {
      const body = bodyOf(values);
      const { changeId } = departure ? await editDeparture(departure, body) : await createDeparture(body);
      onDone(t('saved', { name: values.customer?.name ?? '' }), changeId);
    },
  });
  const { control, formState } = form;
  const { errors } = formState;
  return (
    <FormDialog
      title={departure ? t('editTitle', { name: departure.customerName }) : t('create')}
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <Controller
        control={control}
        name="customer"
        render={({ field: { value, onChange } }) => (
          <Combobox
            label={t('field.customer')}
            required
            value={value}
            lookup={customerLookup}
            onChange={onChange}
            error={errors.customer?.message}
          />
        )}
      />
      <div className={styles.pair}>
        <Controller
          control={control}
          name="leftOn"
          render={({ field: { value, onChange } }) => (
            <DateField
              label={t('field.leftOn')}
              required
              value={value === '' ? null : value}
              onChange={(date) => onChange(date ?? '')}
              error={errors.leftOn?.message}
            />
          )}
        />
        <Controller
          control={control}
          name="reason"
          render={({ field: { value, onChange } }) => (
            <Select
              label={t('field.reason')}
              value={value}
              onChange={onChange}
              options={[
                { value: '', label: t('noReason') },
                ...reasons.map((one) => ({ value: one as string, label: t(`reason.${one}`) })),
              ]}
            />
          )}
        />
        <Controller
          control={control}
          name="refund"
          render={({ field: { value, onChange } }) => (
            <NumberField
              label={t('field.refund')}
              value={value}
              min={0}
              onChange={onChange}
              error={errors.refund?.message}
            />
          )}
        />
        <Controller
          control={control}
          name="currency"
          render={({ field: { value, onChange } }) => (
            <Select
              label={t('field.currency')}
              value={value}
              onChange={onChange}
              options={[...new Set([value, ...currencies])].map((one) => ({ value: one, label: one }))}
            />
          )}
        />
      </div>
      <TextArea label={t('field.words')} rows={4} error={errors.words?.message} {...form.register('words')} />
      <Controller
        control={control}
        name="cameBack"
        render={({ field: { value, onChange } }) => (
          <Checkbox label={t('field.cameBack')} checked={value} onChange={onChange} />
        )}
      />
    </FormDialog>
  );
}
