import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import { useFormats } from '@/i18n/useFormats';
import { FormDialog } from '@/ui/FormDialog';
import { FormDate } from '@/ui/fields/FormDate';
import { FormText } from '@/ui/fields/FormText';
import { useProblemForm } from '@/ui/useProblemForm';
import { launch } from './api';
import type { RequirementDialogProps } from './dialogs';

/** It is in customers' hands: since when, and with which release. Whoever asked is then asked for the end goal. */
export default function LaunchDialog({ requirement, etag, onDone, onClose }: RequirementDialogProps) {
  const t = useTranslations('requirements');
  const { today } = useFormats();
  const { form, problem, submit, busy } = useProblemForm({
    schema: z.object({
      launchedOn: z.string().check(z.minLength(1, t('needed'))),
      release: z.string(),
    }),
    start: { launchedOn: today, release: requirement.decision?.targetRelease ?? '' },
    send: async ({ launchedOn, release }) =>
      onDone(
        await launch(requirement.id, etag, { launchedOn, release: release.trim() }),
        t('launchDone', { key: requirement.key }),
      ),
  });

  return (
    <FormDialog
      title={t('launchTitle', { key: requirement.key })}
      description={t('launchText')}
      width="small"
      submitLabel={t('launch')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormDate form={form} name="launchedOn" label={t('launchedOn')} required none="" />
      <FormText form={form} name="release" label={t('release')} placeholder={t('targetReleaseHint')} />
    </FormDialog>
  );
}
