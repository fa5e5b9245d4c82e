import { useTranslations } from 'use-intl';
import type { Voice } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { FormDialog } from '@/ui/FormDialog';
import { FormSelect } from '@/ui/fields/FormChoice';
import { FormDate } from '@/ui/fields/FormDate';
import { FormCustomer } from '@/ui/fields/FormPick';
import { FormArea, FormText } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
import { useProblemForm } from '@/ui/useProblemForm';
import { addVoice, editVoice } from './api';
import {
  emptyVoice,
  newVoiceOf,
  type VoiceForm,
  voiceChanges,
  voiceFormOf,
  voiceNames,
  voiceSchema,
} from './loopForms';
import { channels } from './model';
import sections from './sections.module.css';

/** One more voice, or an edit of one: the original words stand above the edited ones and never change. */
export default function VoiceDialog({
  requirement,
  voice,
  onDone,
  onClose,
}: {
  requirement: { id: number; key: string };
  voice?: Voice;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('requirements');
  const { today } = useFormats();
  const { key } = requirement;
  const original = voice?.words ?? null;
  const { form, problem, submit, busy } = useProblemForm<VoiceForm>({
    schema: voiceSchema(t('voiceNeeded'), voice !== undefined),
    start: voice ? voiceFormOf(voice) : emptyVoice(today),
    names: voiceNames,
    send: async (values) => {
      const { changeId } = voice
        ? await editVoice(voice, voiceChanges(voice, values))
        : await addVoice(requirement.id, newVoiceOf(values));
      onDone(t(voice ? 'voiceEdited' : 'voiceAdded', { key }), changeId);
    },
  });

  return (
    <FormDialog
      title={t(voice ? 'editVoiceTitle' : 'addVoiceTitle', { key })}
      submitLabel={t(voice ? 'saveChanges' : 'addVoice')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      {original !== null && (
        <blockquote className={sections.quote} aria-label={t('originalWords')}>
          <p>{original}</p>
          <footer>{t('originalWords')}</footer>
        </blockquote>
      )}
      <FormArea
        form={form}
        name="words"
        label={t(voice ? 'editedWords' : 'words')}
        hint={t(voice ? 'editedWordsHint' : 'fieldDescriptionHint')}
        rows={4}
      />
      <div className={formStyles.pair}>
        <FormCustomer form={form} name="customer" label={t('whoSaid')} placeholder={t('findCustomer')} />
        <FormText form={form} name="contact" label={t('contact')} placeholder={t('contactHint')} />
        <FormSelect
          form={form}
          name="channel"
          label={t('channelLabel')}
          options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
        <FormDate form={form} name="saidOn" label={t('saidOn')} none={form.watch('saidOn')} />
      </div>
    </FormDialog>
  );
}
