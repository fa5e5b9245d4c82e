import { useTranslations } from 'use-intl';
import type { SaveCase } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { FormDialog } from '@/ui/FormDialog';
import { FormDate } from '@/ui/fields/FormDate';
import { FormNumber } from '@/ui/fields/FormNumber';
import { FormRadio } from '@/ui/fields/FormRadio';
import { FormArea } from '@/ui/fields/FormText';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { closeCase, readCase } from './api';
import { type CloseForm, closeSchema, outcomes } from './model';

/** How a case ended: the customer stays, has left, or got money back. */
export default function CloseDialog({
  one,
  onDone,
  onClose,
}: {
  one: SaveCase;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('saveCases');
  const format = useFormats();
  const formOf = (record: SaveCase): CloseForm => ({
    state: outcomes.find((known) => known === record.state) ?? 'saved',
    words: record.outcome ?? '',
    on: record.closedOn ?? format.today,
    refunded: record.refundedAmount,
  });
  const versions = useTwoVersions<SaveCase, CloseForm>({
    record: one,
    formOf,
    words: ({ state, words, on, refunded }) => ({
      state: [t('outcome'), t(`state.${state}`)],
      words: [t('field.outcome'), words],
      on: [t('field.closedOn'), on ?? ''],
      refunded: [t('field.refunded'), refunded === null ? '' : format.moneyInFull(refunded, one.currency)],
    }),
    read: ({ id }) => readCase(id),
    save: async (record, _, { state, words, on, refunded }) => {
      const { changeId } = await closeCase(record, {
        state,
        words: words.trim(),
        on,
        refundedAmount: state === 'refunded' ? refunded : null,
      });
      onDone(t('closed', { name: one.title }), changeId);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<CloseForm>({
    schema: closeSchema({ words: t('wordsNeeded'), amount: t('amountNeeded') }),
    start: formOf(one),
    names: { refundedAmount: 'refunded' },
    send: versions.save,
  });
  if (versions.conflict) return versions.conflict;
  const state = form.watch('state');
  return (
    <FormDialog
      title={t('closeOf', { name: one.title })}
      submitLabel={t('close')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormRadio
        form={form}
        name="state"
        label={t('outcome')}
        choices={outcomes.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      {state === 'refunded' && (
        <FormNumber
          form={form}
          name="refunded"
          label={`${t('field.refunded')} ${one.currency}`}
          required
          min={0}
        />
      )}
      <FormArea form={form} name="words" label={t('field.outcome')} rows={3} required />
      <FormDate form={form} name="on" label={t('field.closedOn')} />
    </FormDialog>
  );
}
