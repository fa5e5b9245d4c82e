import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button, IconButton } from '@/ui/Button';
import { FormDate } from '@/ui/fields/FormDate';
import { FormText } from '@/ui/fields/FormText';
import type { CaseForm } from './model';
import styles from './saveCases.module.css';

/** The plan, step by step: what, who, by when. */
export function StepLines({ form }: { form: UseFormReturn<CaseForm> }) {
  const t = useTranslations('saveCases');
  const lines = useFieldArray({ control: form.control, name: 'steps' });
  return (
    <fieldset className={styles.lines}>
      <legend>{t('plan')}</legend>
      {lines.fields.map((line, at) => (
        <div key={line.id} className={styles.line}>
          <FormText form={form} name={`steps.${at}.what`} label={t('step.what')} required />
          <FormText form={form} name={`steps.${at}.who`} label={t('step.who')} />
          <FormDate form={form} name={`steps.${at}.dueOn`} label={t('step.dueOn')} />
          <IconButton
            icon="x"
            label={t('step.remove', { name: line.what })}
            onClick={() => lines.remove(at)}
          />
        </div>
      ))}
      <Button
        size="small"
        icon="plus"
        onClick={() => lines.append({ what: '', who: '', dueOn: null, doneOn: null })}
      >
        {t('step.add')}
      </Button>
    </fieldset>
  );
}
