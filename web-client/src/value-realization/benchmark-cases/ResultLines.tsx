import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { FormLines } from '@/ui/fields/FormLines';
import { FormText } from '@/ui/fields/FormText';
import type { CaseForm } from './model';

/** What was measured, before and after. */
export function ResultLines({ form }: { form: UseFormReturn<CaseForm> }) {
  const t = useTranslations('benchmarkCases');
  const lines = useFieldArray({ control: form.control, name: 'results' });
  return (
    <FormLines
      legend={t('results')}
      columns="minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)"
      lines={lines.fields}
      draw={(_, at) => (
        <>
          <FormText form={form} name={`results.${at}.measure`} label={t('result.measure')} required />
          <FormText form={form} name={`results.${at}.before`} label={t('result.before')} />
          <FormText form={form} name={`results.${at}.after`} label={t('result.after')} />
        </>
      )}
      removeLabel={({ measure }) => t('result.remove', { name: measure })}
      onRemove={(at) => lines.remove(at)}
      addLabel={t('result.add')}
      onAdd={() => lines.append({ measure: '', before: '', after: '' })}
    />
  );
}
