import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Observation, Visit } from '@/api/field';
import { featureLookup } from '@/api/lookups';
import { FormDialog } from '@/ui/FormDialog';
import { FormPick } from '@/ui/fields/FormPick';
import { FormRadio } from '@/ui/fields/FormRadio';
import { FormArea } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { createObservation, editObservation, observationsOf, peopleOf } from './api';
import { kinds, type ObservationDraft, observationBody, observationOf, observationSchema } from './model';

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
      <FormRadio
        form={form}
        name="kind"
        label={t('observation.kind')}
        choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <FormArea form={form} name="text" label={t('observation.text')} required rows={3} />
      <div className={formStyles.pair}>
        <FormPick
          form={form}
          name="contact"
          label={t('observation.contact')}
          lookup={peopleOf(visit.customerId)}
        />
        <FormPick form={form} name="feature" label={t('observation.feature')} lookup={featureLookup} />
      </div>
    </FormDialog>
  );
}
