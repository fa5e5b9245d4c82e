import { Controller, type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { featureLookup } from '@/api/lookups';
import { Button, IconButton } from '@/ui/Button';
import { Combobox } from '@/ui/Combobox';
import { FormNumber } from '@/ui/fields/FormNumber';
import { FormText } from '@/ui/fields/FormText';
import { TextField } from '@/ui/TextField';
import styles from './contracts.module.css';
import type { ContractForm } from './model';

/** What a contract licenses, line by line. A line that names a whole product keeps its name. */
export function LicenceLines({ form }: { form: UseFormReturn<ContractForm> }) {
  const t = useTranslations('contracts');
  const lines = useFieldArray({ control: form.control, name: 'licences' });
  return (
    <fieldset className={styles.lines}>
      <legend>{t('licences', { count: lines.fields.length })}</legend>
      {lines.fields.map((line, at) => (
        <div key={line.id} className={styles.line}>
          {line.productId === null ? (
            <Controller
              control={form.control}
              name={`licences.${at}.feature`}
              render={({ field: { value, onChange } }) => (
                <Combobox
                  label={t('field.feature')}
                  value={value ?? (line.name === '' ? null : { id: 0, name: line.name })}
                  onChange={onChange}
                  lookup={featureLookup}
                />
              )}
            />
          ) : (
            <TextField label={t('field.feature')} value={line.name} readOnly />
          )}
          <FormNumber form={form} name={`licences.${at}.quantity`} label={t('field.quantity')} min={0} />
          <FormText form={form} name={`licences.${at}.unit`} label={t('field.unit')} />
          <IconButton
            icon="x"
            label={t('removeLine', { name: line.name })}
            onClick={() => lines.remove(at)}
          />
        </div>
      ))}
      <Button
        size="small"
        icon="plus"
        onClick={() => lines.append({ productId: null, feature: null, name: '', quantity: null, unit: '' })}
      >
        {t('addLine')}
      </Button>
    </fieldset>
  );
}
