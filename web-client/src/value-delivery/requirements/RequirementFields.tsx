import { useQuery } from '@tanstack/react-query';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { customerLookup, modulesQuery, peopleLookup } from '@/api/lookups';
import { Combobox, MultiCombobox } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import formStyles from '@/ui/form.module.css';
import { Select } from '@/ui/Select';
import { TextArea, TextField } from '@/ui/TextField';
import styles from './dialogs.module.css';
import { kinds, priorityClasses } from './model';
import type { RequirementForm } from './requirementForm';

/** The fields of a requirement, for creating and editing alike. */
export function RequirementFields({
  form,
  creating,
}: {
  form: UseFormReturn<RequirementForm>;
  creating: boolean;
}) {
  const t = useTranslations('requirements');
  const modules = useQuery(modulesQuery).data ?? [];
  const { errors } = form.formState;
  const none = { value: '', label: t('unset') };
  return (
    <div className={styles.fields}>
      <TextField label={t('fieldTitle')} required {...form.register('title')} error={errors.title?.message} />
      <TextArea
        label={creating ? t('fieldDescription') : t('fieldEditedDescription')}
        hint={t('fieldDescriptionHint')}
        rows={3}
        {...form.register('description')}
        error={errors.description?.message}
      />
      {creating && (
        <Controller
          control={form.control}
          name="customers"
          render={({ field }) => (
            <MultiCombobox
              label={t('fieldCustomers')}
              placeholder={t('findCustomer')}
              lookup={customerLookup}
              value={field.value}
              onChange={field.onChange}
              error={errors.customers?.message}
            />
          )}
        />
      )}
      <fieldset className={styles.fields}>
        <div className={formStyles.pair}>
          <TextField label={t('why1')} {...form.register('why1')} error={errors.why1?.message} />
          <TextField label={t('why2')} {...form.register('why2')} error={errors.why2?.message} />
          <TextField label={t('why3')} {...form.register('why3')} error={errors.why3?.message} />
          <TextField
            label={t('goal')}
            hint={t('goalHint')}
            {...form.register('endGoal')}
            error={errors.endGoal?.message}
          />
        </div>
      </fieldset>
      <div className={formStyles.pair}>
        <Controller
          control={form.control}
          name="moduleId"
          render={({ field }) => (
            <Select
              label={t('column.module')}
              value={field.value}
              onChange={field.onChange}
              options={[none, ...modules.map((one) => ({ value: String(one.id), label: one.name }))]}
              error={errors.moduleId?.message}
            />
          )}
        />
        <TextField label={t('column.region')} {...form.register('region')} error={errors.region?.message} />
        <Controller
          control={form.control}
          name="kind"
          render={({ field }) => (
            <Select
              label={t('column.kind')}
              value={field.value}
              onChange={field.onChange}
              options={[none, ...kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
            />
          )}
        />
        <Controller
          control={form.control}
          name="priorityClass"
          render={({ field }) => (
            <Select
              label={t('column.priorityClass')}
              value={field.value}
              onChange={field.onChange}
              options={[none, ...priorityClasses.map((value) => ({ value, label: t(`class.${value}`) }))]}
            />
          )}
        />
        <Controller
          control={form.control}
          name="receivedOn"
          render={({ field }) => (
            <DateField
              label={t('column.receivedOn')}
              value={field.value}
              onChange={(date) => field.onChange(date ?? field.value)}
              error={errors.receivedOn?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="owner"
          render={({ field }) => (
            <Combobox
              label={t('column.owner')}
              lookup={peopleLookup}
              value={field.value}
              onChange={field.onChange}
              error={errors.owner?.message}
            />
          )}
        />
      </div>
    </div>
  );
}
