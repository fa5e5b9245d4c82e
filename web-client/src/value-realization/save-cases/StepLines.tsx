import { Controller, type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button, IconButton } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { TextField } from '@/ui/TextField';
import type { CaseForm } from './model';
import styles from './saveCases.module.css';

/** The plan, step by step: what, who, by when. */
export function StepLines({ form }: { form: UseFormReturn<CaseForm> }) {
  const t = useTranslations('saveCases');
  const { control, formState } = form;
  const lines = useFieldArray({ control, name: 'steps' });
  return (
    <fieldset className={styles.lines}>
      <legend>{t('plan')}</legend>
      {lines.fields.map((line, at) => (
        <div key={line.id} className={styles.line}>
          <TextField
            label={t('step.what')}
            required
            error={formState.errors.steps?.[at]?.what?.message}
            {...form.register(`steps.${at}.what`)}
          />
          <TextField label={t('step.who')} {...form.register(`steps.${at}.who`)} />
          <Controller
            control={control}
            name={`steps.${at}.dueOn`}
            render={({ field }) => (
              <DateField label={t('step.dueOn')} value={field.value} onChange={field.onChange} />
            )}
          />
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
