import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import type { BenchmarkCase } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { FormDialog } from '@/ui/FormDialog';
import { FormCheck } from '@/ui/fields/FormCheck';
import { FormDate } from '@/ui/fields/FormDate';
import { FormNumber } from '@/ui/fields/FormNumber';
import { FormText } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
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
        <FormText form={form} name="place" label={t('place')} hint={t('placeHint')} required />
        <FormDate form={form} name="usedOn" label={t('usedOn')} />
      </div>
      <FormCheck form={form} name="isWon" label={t('helpedWin')} />
      <div className={formStyles.pair}>
        <FormText form={form} name="deal" label={t('deal')} />
        <FormNumber form={form} name="amount" label={t('amount')} min={0} />
      </div>
    </FormDialog>
  );
}
