import { useTranslations } from 'use-intl';
import type { KeyAccount } from '@/api/workplace';
import { FormDialog } from '@/ui/FormDialog';
import { TextArea } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { refreshKeyAccount } from './api';
import { refreshSchema } from './model';

/** How the account stands now and what comes next; from here its days count anew. */
export default function RefreshDialog({
  account,
  onDone,
  onClose,
}: {
  account: KeyAccount;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('keyAccounts');
  const { form, problem, submit, busy } = useProblemForm({
    schema: refreshSchema(t('situationNeeded')),
    start: { situation: '', nextStep: account.nextStep ?? '' },
    send: async ({ situation, nextStep }) => {
      const { changeId } = await refreshKeyAccount(account, {
        situation: situation.trim(),
        nextStep: nextStep.trim() === '' ? null : nextStep.trim(),
      });
      onDone(t('refreshed', { name: account.customerName }), changeId);
    },
  });
  const { errors } = form.formState;
  return (
    <FormDialog
      title={t('refreshOf', { name: account.customerName })}
      description={account.situation ?? t('never')}
      submitLabel={t('refresh')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        label={t('situation')}
        rows={3}
        required
        {...form.register('situation')}
        error={errors.situation?.message}
      />
      <TextArea
        label={t('nextStep')}
        rows={2}
        {...form.register('nextStep')}
        error={errors.nextStep?.message}
      />
    </FormDialog>
  );
}
