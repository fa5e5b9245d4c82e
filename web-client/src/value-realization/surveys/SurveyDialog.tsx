import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { tell } from '@/actions/run';
import { useUndoable } from '@/actions/useUndoable';
import type { Survey } from '@/api/field';
import { featureLookup, peopleLookup } from '@/api/lookups';
import { useFormats } from '@/i18n/useFormats';
import { Checkbox } from '@/ui/Checkbox';
import { Combobox } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import { FormDialog } from '@/ui/FormDialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextArea, TextField } from '@/ui/TextField';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { createSurvey, editSurvey, surveyQuery, surveysKey } from './api';
import {
  bodyOf,
  changesOf,
  draftOf,
  emptyDraft,
  occasions,
  populations,
  type SurveyDraft,
  surveySchema,
} from './model';
import styles from './surveys.module.css';

/** Who is asked, when and about what: a new survey, or one that is there. */
export default function SurveyDialog({
  survey,
  onDone,
  onClose,
}: {
  survey?: Survey;
  onDone: (id: number) => void;
  onClose: () => void;
}) {
  const t = useTranslations('surveys');
  const format = useFormats();
  const queries = useQueryClient();
  const undoable = useUndoable(surveysKey);
  const [answered] = useState((survey?.responses ?? 0) > 0);
  const versions = useTwoVersions<Survey, SurveyDraft>({
    record: survey,
    formOf: draftOf,
    words: (draft) => ({
      title: [t('field.title'), draft.title],
      intro: [t('field.intro'), draft.intro],
      population: [t('field.population'), t(`population.${draft.population}`)],
      occasion: [t('field.occasion'), t(`occasion.${draft.occasion}`)],
      feature: [t('field.feature'), draft.feature?.name ?? ''],
      release: [t('field.release'), draft.release],
      oneAnswer: [t('field.oneAnswer'), t(draft.oneAnswer ? 'yes' : 'no')],
      closesOn: [t('field.closesOn'), draft.closesOn === null ? '' : format.longDate(draft.closesOn)],
      owner: [t('field.owner'), draft.owner?.name ?? ''],
    }),
    read: ({ id }) => queries.fetchQuery({ ...surveyQuery(id), staleTime: 0 }),
    save: async (seen, before, after) => {
      const { value, changeId } = await editSurvey(seen, changesOf(before, after));
      await queries.invalidateQueries({ queryKey: surveysKey });
      tell(undoable(t('saved', { title: value.title }), changeId));
      onClose();
    },
    create: async (draft) => {
      const made = await createSurvey(bodyOf(draft));
      await queries.invalidateQueries({ queryKey: surveysKey });
      onDone(made.id);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<SurveyDraft>({
    schema: surveySchema(t('titleNeeded')),
    start: survey ? draftOf(survey) : emptyDraft,
    names: { featureId: 'feature', ownerId: 'owner' },
    send: versions.save,
  });
  const { errors } = form.formState;

  if (versions.conflict) return versions.conflict;
  return (
    <FormDialog
      title={t(survey ? 'editTitle' : 'createTitle')}
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('field.title')}
        required
        maxLength={200}
        {...form.register('title')}
        error={errors.title?.message}
      />
      {!answered && (
        <Controller
          control={form.control}
          name="population"
          render={({ field }) => (
            <RadioGroup
              label={t('field.population')}
              value={field.value}
              onChange={field.onChange}
              hint={t(`populationHint.${field.value}`)}
              choices={populations.map((value) => ({ value, label: t(`population.${value}`) }))}
            />
          )}
        />
      )}
      <TextArea
        label={t('field.intro')}
        hint={t('introHint')}
        rows={2}
        {...form.register('intro')}
        error={errors.intro?.message}
      />
      <div className={styles.pair}>
        <Controller
          control={form.control}
          name="occasion"
          render={({ field }) => (
            <Select
              label={t('field.occasion')}
              value={field.value}
              onChange={field.onChange}
              options={occasions.map((value) => ({ value, label: t(`occasion.${value}`) }))}
            />
          )}
        />
        <TextField
          label={t('field.release')}
          maxLength={100}
          {...form.register('release')}
          error={errors.release?.message}
        />
      </div>
      <div className={styles.pair}>
        <Controller
          control={form.control}
          name="feature"
          render={({ field }) => (
            <Combobox
              label={t('field.feature')}
              value={field.value}
              onChange={field.onChange}
              lookup={featureLookup}
              error={errors.feature?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="owner"
          render={({ field }) => (
            <Combobox
              label={t('field.owner')}
              value={field.value}
              onChange={field.onChange}
              lookup={peopleLookup}
              error={errors.owner?.message}
            />
          )}
        />
      </div>
      <Controller
        control={form.control}
        name="closesOn"
        render={({ field }) => (
          <DateField
            label={t('field.closesOn')}
            value={field.value}
            onChange={field.onChange}
            error={errors.closesOn?.message}
          />
        )}
      />
      {!answered && (
        <Controller
          control={form.control}
          name="oneAnswer"
          render={({ field }) => (
            <div>
              <Checkbox label={t('field.oneAnswer')} checked={field.value} onChange={field.onChange} />
              <p className={styles.hint}>{t('oneAnswerHint')}</p>
            </div>
          )}
        />
      )}
    </FormDialog>
  );
}
