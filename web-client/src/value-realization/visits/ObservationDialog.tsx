import { useQueryClient } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { Observation, Visit } from '@/api/field';
import { featureLookup } from '@/api/lookups';
import { Combobox } from '@/ui/Combobox';
import { FormDialog } from '@/ui/FormDialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextArea } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
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
  const versions = useTwoVersions<Observation, ObservationDraft>({
    record: seen,
    formOf: observationOf,
    words: (draft) => ({
      kind: [t('observation.kind'), t(`kind.${draft.kind}`)],
      text: [t('observation.text'), draft.text],
      contact: [t('observation.contact'), draft.contact?.name ?? ''],
      feature: [t('observation.feature'), draft.feature?.name ?? ''],
    }),
    read: async (begun) => {
      const { items } = await queries.fetchQuery({ ...observationsOf(visit.id), staleTime: 0 });
      return { value: items.find((one) => one.id === begun.id) ?? begun };
    },
    save: async (begun, _, draft) => {
      const { changeId } = await editObservation(begun, observationBody(draft));
      onDone(t('observationSaved'), changeId);
    },
    create: async (draft) => {
      const { changeId } = await createObservation({ ...observationBody(draft), visitId: visit.id });
      onDone(t('observationSaved'), changeId);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<ObservationDraft>({
    schema: observationSchema(t('textNeeded')),
    start: observationOf(seen),
    names: { contactId: 'contact', featureId: 'feature' },
    send: versions.save,
  });
  const { errors } = form.formState;
  if (versions.conflict) return versions.conflict;
  return (
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
  );
}
