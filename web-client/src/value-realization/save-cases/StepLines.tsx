import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { FormDate } from '@/ui/fields/FormDate';
import { FormLines } from '@/ui/fields/FormLines';
import { FormText } from '@/ui/fields/FormText';
import type { CaseForm } from './model';

/** The plan, step by step: what, who, by when. */
export function StepLines({ form }: { form: UseFormReturn<CaseForm> }) {
  const t = useTranslations('saveCases');
  const lines = useFieldArray({ control: form.control, name: 'steps' });
  return (
    <FormLines
      legend={t('plan')}
      columns="minmax(0, 1fr) 96px 140px"
      lines={lines.fields}
      draw={(_, at) => (
        <>
          <FormText form={form} name={`steps.${at}.what`} label={t('step.what')} required />
          <FormText form={form} name={`steps.${at}.who`} label={t('step.who')} />
          <FormDate form={form} name={`steps.${at}.dueOn`} label={t('step.dueOn')} />
        </>
      )}
      removeLabel={({ what }) => t('step.remove', { name: what })}
      onRemove={(at) => lines.remove(at)}
      addLabel={t('step.add')}
      onAdd={() => lines.append({ what: '', who: '', dueOn: null, doneOn: null })}
    />
  );
}
