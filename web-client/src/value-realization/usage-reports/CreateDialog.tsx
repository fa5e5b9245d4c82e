import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import { customerLookup } from '@/api/lookups';
import { useFormats } from '@/i18n/useFormats';
import { Combobox } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import { FormDialog } from '@/ui/FormDialog';
import formStyles from '@/ui/form.module.css';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextField } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { createReport } from './api';
import { type Language, lastQuarter, type UsageReport } from './model';

interface Form {
  customer: { id: number; name: string } | null;
  from: string | null;
  to: string | null;
  language: Language;
  title: string;
}

/** For whom and for when: everything else comes from the data. */
export default function CreateDialog({
  customer,
  onDone,
  onClose,
}: {
  customer?: { id: number; name: string };
  onDone: (report: UsageReport) => void;
  onClose: () => void;
}) {
  const t = useTranslations('usageReports');
  const { today, locale } = useFormats();
  const { form, problem, submit, busy } = useProblemForm<Form>({
    schema: z.object({
      customer: z
        .nullable(z.object({ id: z.number(), name: z.string() }))
        .check(z.refine((one) => one !== null, t('customerNeeded'))),
      from: z.nullable(z.string()).check(z.refine((day) => day !== null, t('dayNeeded'))),
      to: z.nullable(z.string()).check(z.refine((day) => day !== null, t('dayNeeded'))),
      language: z.enum(['en', 'zhCn']),
      title: z.string(),
    }),
    start: {
      customer: customer ?? null,
      ...lastQuarter(today),
      language: locale === 'en' ? 'en' : 'zhCn',
      title: '',
    },
    names: { customerId: 'customer', fromOn: 'from', toOn: 'to' },
    send: async ({ customer: who, from, to, language, title }) => {
      onDone(
        await createReport({
          customerId: who?.id ?? 0,
          fromOn: from ?? today,
          toOn: to ?? today,
          language,
          ...(title.trim() === '' ? {} : { title: title.trim() }),
        }),
      );
    },
  });
  const { errors } = form.formState;
  return (
    <FormDialog
      title={t('create')}
      description={t('createText')}
      submitLabel={t('createSubmit')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <Controller
        control={form.control}
        name="customer"
        render={({ field }) => (
          <Combobox
            label={t('customer')}
            required
            value={field.value}
            onChange={field.onChange}
            lookup={customerLookup}
            disabled={customer !== undefined}
            error={errors.customer?.message}
          />
        )}
      />
      <div className={formStyles.pair}>
        {(['from', 'to'] as const).map((name) => (
          <Controller
            key={name}
            control={form.control}
            name={name}
            render={({ field }) => (
              <DateField
                label={t(name)}
                required
                value={field.value}
                onChange={field.onChange}
                error={errors[name]?.message}
              />
            )}
          />
        ))}
      </div>
      <TextField
        label={t('name')}
        hint={t('nameText')}
        {...form.register('title')}
        error={errors.title?.message}
      />
      <Controller
        control={form.control}
        name="language"
        render={({ field }) => (
          <RadioGroup
            label={t('language')}
            value={field.value}
            onChange={field.onChange}
            choices={[
              { value: 'zhCn', label: t('languages.zhCn') },
              { value: 'en', label: t('languages.en') },
            ]}
          />
        )}
      />
    </FormDialog>
  );
}
