import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button, IconButton } from '@/ui/Button';
import { FormText } from '@/ui/fields/FormText';
import styles from './benchmarkCases.module.css';
import type { CaseForm } from './model';

/** What was measured, before and after. */
export function ResultLines({ form }: { form: UseFormReturn<CaseForm> }) {
  const t = useTranslations('benchmarkCases');
  const lines = useFieldArray({ control: form.control, name: 'results' });
  return (
    <fieldset className={styles.lines}>
      <legend>{t('results')}</legend>
      {lines.fields.map((line, at) => (
        <div key={line.id} className={styles.line}>
          <FormText form={form} name={`results.${at}.measure`} label={t('result.measure')} required />
          <FormText form={form} name={`results.${at}.before`} label={t('result.before')} />
          <FormText form={form} name={`results.${at}.after`} label={t('result.after')} />
          <IconButton
            icon="x"
            label={t('result.remove', { name: line.measure })}
            onClick={() => lines.remove(at)}
          />
        </div>
      ))}
      <Button size="small" icon="plus" onClick={() => lines.append({ measure: '', before: '', after: '' })}>
        {t('result.add')}
      </Button>
    </fieldset>
  );
}
