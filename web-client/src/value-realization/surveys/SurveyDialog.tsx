import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDone } from '@/actions/useDone';
import type { Survey } from '@/api/field';
import { featureLookup } from '@/api/lookups';
import { useFormats } from '@/i18n/useFormats';
import { FormDialog } from '@/ui/FormDialog';
import { FormCheck } from '@/ui/fields/FormCheck';
import { FormSelect } from '@/ui/fields/FormChoice';
import { FormDate } from '@/ui/fields/FormDate';
import { FormPerson, FormPick } from '@/ui/fields/FormPick';
import { FormRadio } from '@/ui/fields/FormRadio';
import { FormArea, FormText } from '@/ui/fields/FormText';
import formStyles from '@/ui/form.module.css';
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
  const ui = useTranslations('ui');
  const format = useFormats();
  const queries = useQueryClient();
  const done = useDone(onClose, surveysKey);
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
      oneAnswer: [t('field.oneAnswer'), ui(draft.oneAnswer ? 'yes' : 'no')],
      closesOn: [t('field.closesOn'), draft.closesOn === null ? '' : format.longDate(draft.closesOn)],
      owner: [t('field.owner'), draft.owner?.name ?? ''],
    }),
    read: ({ id }) => queries.fetchQuery({ ...surveyQuery(id), staleTime: 0 }),
    save: async (seen, before, after) => {
      const { value, changeId } = await editSurvey(seen, changesOf(before, after));
      done(t('saved', { title: value.title }), changeId);
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
      <FormText form={form} name="title" label={t('field.title')} required maxLength={200} />
      {!answered && (
        <FormRadio
          form={form}
          name="population"
          label={t('field.population')}
          hint={t(`populationHint.${form.watch('population')}`)}
          choices={populations.map((value) => ({ value, label: t(`population.${value}`) }))}
        />
      )}
      <FormArea form={form} name="intro" label={t('field.intro')} hint={t('introHint')} rows={2} />
      <div className={formStyles.pair}>
        <FormSelect
          form={form}
          name="occasion"
          label={t('field.occasion')}
          options={occasions.map((value) => ({ value, label: t(`occasion.${value}`) }))}
        />
        <FormText form={form} name="release" label={t('field.release')} maxLength={100} />
      </div>
      <div className={formStyles.pair}>
        <FormPick form={form} name="feature" label={t('field.feature')} lookup={featureLookup} />
        <FormPerson form={form} name="owner" label={t('field.owner')} />
      </div>
      <FormDate form={form} name="closesOn" label={t('field.closesOn')} />
      {!answered && (
        <div>
          <FormCheck form={form} name="oneAnswer" label={t('field.oneAnswer')} />
          <p className={styles.hint}>{t('oneAnswerHint')}</p>
        </div>
      )}
    </FormDialog>
  );
}
