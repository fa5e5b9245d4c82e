import { Controller, type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { featureLookup } from '@/api/lookups';
import { Combobox } from '@/ui/Combobox';
import { FormLines } from '@/ui/fields/FormLines';
import { FormNumber } from '@/ui/fields/FormNumber';
import { FormText } from '@/ui/fields/FormText';
import { TextField } from '@/ui/TextField';
import type { ContractForm } from './model';

/** What a contract licenses, line by line. A line that names a whole product keeps its name. */
export function LicenceLines({ form }: { form: UseFormReturn<ContractForm> }) {
  const t = useTranslations('contracts');
  const lines = useFieldArray({ control: form.control, name: 'licences' });
  return (
    <FormLines
      legend={t('licences', { count: lines.fields.length })}
      columns="minmax(0, 1fr) 96px 88px"
      lines={lines.fields}
      draw={(line, at) => (
        <>
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
        </>
      )}
      removeLabel={({ name }) => t('removeLine', { name })}
      onRemove={(at) => lines.remove(at)}
      addLabel={t('addLine')}
      onAdd={() => lines.append({ productId: null, feature: null, name: '', quantity: null, unit: '' })}
    />
  );
}
