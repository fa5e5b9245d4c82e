import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import type { BenchmarkCase } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { Checkbox } from '@/ui/Checkbox';
import { DateField } from '@/ui/DateField';
import { FormDialog } from '@/ui/FormDialog';
import formStyles from '@/ui/form.module.css';
import { NumberField } from '@/ui/NumberField';
import { TextField } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { noteUse } from './api';

const useSchema = (texts: { place: string; deal: string }) =>
  z
    .object({
      place: z.string().check(z.trim(), z.minLength(1, texts.place)),
      usedOn: z.nullable(z.string()),
      deal: z.string(),
      isWon: z.boolean(),
      amount: z.nullable(z.number()),
    })
    .check(
      z.refine(({ isWon, deal }) => !isWon || deal.trim() !== '', { path: ['deal'], error: texts.deal }),
    );
type UseForm = z.infer<ReturnType<typeof useSchema>>;

/** Where the case was used, and the deal that it helped. */
export default function UseDialog({
  one,
  onDone,
  onClose,
}: {
  one: BenchmarkCase;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('benchmarkCases');
  const { today } = useFormats();
  const { form, problem, submit, busy } = useProblemForm<UseForm>({
    schema: useSchema({ place: t('placeNeeded'), deal: t('dealNeeded') }),
    start: { place: '', usedOn: today, deal: '', isWon: false, amount: null },
    send: async ({ place, usedOn, deal, isWon, amount }) => {
      await noteUse(one.id, {
        place: place.trim(),
        usedOn,
        deal: deal.trim() === '' ? null : deal.trim(),
        isWon,
        amount,
        currency: 'CNY',
      });
      onDone(t('said.used'), null);
    },
  });
  const { errors } = form.formState;
  return (
    <FormDialog
      title={t('act.use')}
      description={one.title}
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={formStyles.pair}>
        <TextField
          label={t('place')}
          hint={t('placeHint')}
          required
          error={errors.place?.message}
          {...form.register('place')}
        />
        <Controller
          control={form.control}
          name="usedOn"
          render={({ field }) => (
            <DateField label={t('usedOn')} value={field.value} onChange={field.onChange} />
          )}
        />
      </div>
      <Controller
        control={form.control}
        name="isWon"
        render={({ field }) => (
          <Checkbox label={t('helpedWin')} checked={field.value} onChange={field.onChange} />
        )}
      />
      <div className={formStyles.pair}>
        <TextField label={t('deal')} error={errors.deal?.message} {...form.register('deal')} />
        <Controller
          control={form.control}
          name="amount"
          render={({ field }) => (
            <NumberField
              label={t('amount')}
              min={0}
              value={field.value}
              onChange={field.onChange}
              error={errors.amount?.message}
            />
          )}
        />
      </div>
    </FormDialog>
  );
}
