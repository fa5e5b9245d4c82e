import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import { useFormats } from '@/i18n/useFormats';
import { record } from '@/lib/form';
import { FormDialog } from '@/ui/FormDialog';
import { FormDate } from '@/ui/fields/FormDate';
import { FormCustomer } from '@/ui/fields/FormPick';
import { FormRadio } from '@/ui/fields/FormRadio';
import { FormText } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
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
      customer: z.nullable(record).check(z.refine((one) => one !== null, t('customerNeeded'))),
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
      <FormCustomer
        form={form}
        name="customer"
        label={t('customer')}
        required
        disabled={customer !== undefined}
      />
      <div className={formStyles.pair}>
        <FormDate form={form} name="from" label={t('from')} required />
        <FormDate form={form} name="to" label={t('to')} required />
      </div>
      <FormText form={form} name="title" label={t('name')} hint={t('nameText')} />
      <FormRadio
        form={form}
        name="language"
        label={t('language')}
        choices={[
          { value: 'zhCn', label: t('languages.zhCn') },
          { value: 'en', label: t('languages.en') },
        ]}
      />
    </FormDialog>
  );
}
