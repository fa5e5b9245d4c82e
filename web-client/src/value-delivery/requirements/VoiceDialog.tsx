import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { customerLookup } from '@/api/lookups';
import type { Voice } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { Combobox } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import { FormDialog } from '@/ui/FormDialog';
import formStyles from '@/ui/form.module.css';
import { Select } from '@/ui/Select';
import { TextArea, TextField } from '@/ui/TextField';
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
  const { errors } = form.formState;

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
      <TextArea
        label={t(voice ? 'editedWords' : 'words')}
        hint={t(voice ? 'editedWordsHint' : 'fieldDescriptionHint')}
        rows={4}
        {...form.register('words')}
        error={errors.words?.message}
      />
      <div className={formStyles.pair}>
        <Controller
          control={form.control}
          name="customer"
          render={({ field }) => (
            <Combobox
              label={t('whoSaid')}
              placeholder={t('findCustomer')}
              lookup={customerLookup}
              value={field.value}
              onChange={field.onChange}
              error={errors.customer?.message}
            />
          )}
        />
        <TextField
          label={t('contact')}
          placeholder={t('contactHint')}
          {...form.register('contact')}
          error={errors.contact?.message}
        />
        <Controller
          control={form.control}
          name="channel"
          render={({ field }) => (
            <Select
              label={t('channelLabel')}
              value={field.value}
              onChange={field.onChange}
              options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
              error={errors.channel?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="saidOn"
          render={({ field }) => (
            <DateField
              label={t('saidOn')}
              value={field.value}
              onChange={(date) => field.onChange(date ?? field.value)}
              error={errors.saidOn?.message}
            />
          )}
        />
      </div>
    </FormDialog>
  );
}
