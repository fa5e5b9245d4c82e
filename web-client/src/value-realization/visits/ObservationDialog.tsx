import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useConflict } from '@/actions/useConflict';
import type { Observation, Visit } from '@/api/field';
import { featureLookup } from '@/api/lookups';
import { Combobox } from '@/ui/Combobox';
import { FormDialog } from '@/ui/FormDialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextArea } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { createObservation, editObservation, observationsOf, peopleOf } from './api';
import { kinds, type ObservationDraft, observationBody, observationOf, observationSchema } from './model';
import styles from './visits.module.css';

/** One thing seen or heard: what it is, in whose words, about which feature. */
export default function ObservationDialog({
  visit,
  seen,
  onDone,
  onClose,
}: {
  visit: Visit;
  seen?: Observation;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('visits');
  const queries = useQueryClient();
  const [begun] = useState(() => observationOf(seen));
  const conflict = useConflict<ObservationDraft>({
    words: (draft) => ({
      kind: t(`kind.${draft.kind}`),
      text: draft.text,
      contact: draft.contact?.name ?? '',
      feature: draft.feature?.name ?? '',
    }),
    label: (name) => t(`observation.${name as keyof ObservationDraft}`),
    onDone: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<ObservationDraft>({
    schema: observationSchema(t('textNeeded')),
    start: begun,
    names: { contactId: 'contact', featureId: 'feature' },
    send: async (values) => {
      if (!seen) {
        const { changeId } = await createObservation({ ...observationBody(values), visitId: visit.id });
        onDone(t('observationSaved'), changeId);
        return;
      }
      let current = seen;
      await conflict.save(
        begun,
        values,
        async (_, mine) => {
          const { changeId } = await editObservation(current, observationBody(mine));
          onDone(t('observationSaved'), changeId);
        },
        String(seen.version),
        async () => {
          const now = await queries.fetchQuery({ ...observationsOf(visit.id), staleTime: 0 });
          current = now.items.find((one) => one.id === seen.id) ?? current;
          return { draft: observationOf(current), etag: String(current.version) };
        },
      );
    },
  });
  const { errors } = form.formState;
  return (
    <>
      <FormDialog
        title={t(seen ? 'editObservation' : 'addObservation')}
        description={t('observationsText')}
        submitLabel={t('save')}
        busy={busy}
        problem={problem}
        onSubmit={submit}
        onClose={onClose}
      >
        <Controller
          control={form.control}
          name="kind"
          render={({ field }) => (
            <RadioGroup
              label={t('observation.kind')}
              value={field.value}
              onChange={field.onChange}
              choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
          )}
        />
        <TextArea
          label={t('observation.text')}
          required
          rows={3}
          {...form.register('text')}
          error={errors.text?.message}
        />
        <div className={styles.pair}>
          <Controller
            control={form.control}
            name="contact"
            render={({ field }) => (
              <Combobox
                label={t('observation.contact')}
                value={field.value}
                onChange={field.onChange}
                lookup={peopleOf(visit.customerId)}
                error={errors.contact?.message}
              />
            )}
          />
          <Controller
            control={form.control}
            name="feature"
            render={({ field }) => (
              <Combobox
                label={t('observation.feature')}
                value={field.value}
                onChange={field.onChange}
                lookup={featureLookup}
                error={errors.feature?.message}
              />
            )}
          />
        </div>
      </FormDialog>
      {conflict.dialog}
    </>
  );
}
