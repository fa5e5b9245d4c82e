import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { customerLookup, modulesQuery } from '@/api/lookups';
import { FormSelect } from '@/ui/fields/FormChoice';
import { FormDate } from '@/ui/fields/FormDate';
import { FormPerson, FormPicks } from '@/ui/fields/FormPick';
import { FormArea, FormText } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
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
  const none = { value: '' as const, label: t('unset') };
  return (
    <div className={styles.fields}>
      <FormText form={form} name="title" label={t('fieldTitle')} required />
      <FormArea
        form={form}
        name="description"
        label={creating ? t('fieldDescription') : t('fieldEditedDescription')}
        hint={t('fieldDescriptionHint')}
        rows={3}
      />
      {creating && (
        <FormPicks
          form={form}
          name="customers"
          label={t('fieldCustomers')}
          placeholder={t('findCustomer')}
          lookup={customerLookup}
        />
      )}
      <fieldset className={styles.fields}>
        <div className={formStyles.pair}>
          <FormText form={form} name="why1" label={t('why1')} />
          <FormText form={form} name="why2" label={t('why2')} />
          <FormText form={form} name="why3" label={t('why3')} />
          <FormText form={form} name="endGoal" label={t('goal')} hint={t('goalHint')} />
        </div>
      </fieldset>
      <div className={formStyles.pair}>
        <FormSelect
          form={form}
          name="moduleId"
          label={t('column.module')}
          options={[none, ...modules.map((one) => ({ value: String(one.id), label: one.name }))]}
        />
        <FormText form={form} name="region" label={t('column.region')} />
        <FormSelect
          form={form}
          name="kind"
          label={t('column.kind')}
          options={[none, ...kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
        />
        <FormSelect
          form={form}
          name="priorityClass"
          label={t('column.priorityClass')}
          options={[none, ...priorityClasses.map((value) => ({ value, label: t(`class.${value}`) }))]}
        />
        <FormDate
          form={form}
          name="receivedOn"
          label={t('column.receivedOn')}
          none={form.watch('receivedOn')}
        />
        <FormPerson form={form} name="owner" label={t('column.owner')} />
      </div>
    </div>
  );
}
