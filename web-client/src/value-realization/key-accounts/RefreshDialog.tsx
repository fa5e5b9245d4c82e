import { useTranslations } from 'use-intl';
import type { KeyAccount } from '@/api/workplace';
import { FormDialog } from '@/ui/FormDialog';
import { FormArea } from '@/ui/fields/FormText';
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
      <FormArea form={form} name="situation" label={t('situation')} rows={3} required />
      <FormArea form={form} name="nextStep" label={t('nextStep')} rows={2} />
    </FormDialog>
  );
}
