import { useTranslations } from 'use-intl';
import { Banner } from '@/ui/Banner';
import { FormDialog } from '@/ui/FormDialog';
import { FormRadio } from '@/ui/fields/FormRadio';
import { FormArea } from '@/ui/fields/FormText';
import { useProblemForm } from '@/ui/useProblemForm';
import { confirm } from './api';
import type { RequirementDialogProps } from './dialogs';
import { confirmationSchema } from './loopForms';

/** Whoever asked says whether the end goal is met. Whoever did not ask is told by the API who may say so. */
export default function ConfirmDialog({ requirement, etag, onDone, onClose }: RequirementDialogProps) {
  const t = useTranslations('requirements');
  const { form, problem, submit, busy } = useProblemForm({
    schema: confirmationSchema(t('missingNeeded')),
    start: { goal: requirement.status === 'confirmed' ? 'notMet' : 'met', comment: '' },
    send: async ({ goal, comment }) =>
      onDone(
        await confirm(requirement.id, etag, {
          isMet: goal === 'met',
          comment: comment.trim() === '' ? null : comment.trim(),
        }),
        t(goal === 'met' ? 'confirmDone' : 'reopenDone', { key: requirement.key }),
      ),
  });
  const met = form.watch('goal') === 'met';

  return (
    <FormDialog
      title={t('confirmTitle', { key: requirement.key })}
      submitLabel={t(met ? 'confirmMet' : 'reopen')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <Banner>
        <b>{t('endGoal')}</b> {requirement.endGoal ?? requirement.title}
      </Banner>
      <FormRadio
        form={form}
        name="goal"
        label={t('goalAsked')}
        columns="stack"
        choices={[
          { value: 'met', label: t('goalMet'), detail: t('goalMetText') },
          { value: 'notMet', label: t('goalNotMet'), detail: t('goalNotMetText') },
        ]}
      />
      <FormArea
        form={form}
        name="comment"
        label={met ? t('confirmComment') : t('missing')}
        rows={3}
        required={!met}
      />
    </FormDialog>
  );
}
