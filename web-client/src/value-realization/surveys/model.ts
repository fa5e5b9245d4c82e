import * as z from 'zod/mini';
import type {
  QuestionKind,
  QuestionResult,
  RespondentGroup,
  Survey,
  SurveyOccasion,
  SurveyPopulation,
  SurveyState,
} from '@/api/field';
import type { SurveyQuestion } from '@/api/types';
import { changed, named, orNull } from '@/lib/form';
import { record } from '@/lib/record';
import { stringifySearch } from '@/lib/search';

export const populations = ['users', 'payers', 'team'] as const satisfies readonly SurveyPopulation[];
export const states = ['draft', 'open', 'closed'] as const satisfies readonly SurveyState[];
export const occasions = [
  'regular',
  'beforeLaunch',
  'beforeUpgrade',
  'project',
] as const satisfies readonly SurveyOccasion[];
export const groups = [
  'partner',
  'sales',
  'presales',
  'projectManager',
] as const satisfies readonly RespondentGroup[];
export const kinds = [
  'single',
  'multiple',
  'scale',
  'recommend',
  'text',
] as const satisfies readonly QuestionKind[];

export const surveyTabs = ['questions', 'links', 'results'] as const;
export type SurveyTab = (typeof surveyTabs)[number];

/** The file of a survey's answers, in the order in which they came, with a column for each question. */
export const answersFile = (
  survey: number,
  respondentGroup: RespondentGroup | null,
  format: 'csv' | 'xlsx',
) =>
  `/api/v1/value-realization/survey-responses${stringifySearch({
    survey,
    respondentGroup: respondentGroup ?? undefined,
    sort: 'id',
    format,
  })}`;

/** Where a page about a survey begins: a draft with its questions, any other with what was answered. */
export const firstTab = (survey: Pick<Survey, 'state'>): SurveyTab =>
  survey.state === 'draft' ? 'questions' : 'results';

export const surveySchema = (titleNeeded: string) =>
  z.object({
    title: z.string().check(z.trim(), z.minLength(1, titleNeeded)),
    intro: z.string(),
    population: z.enum(populations),
    occasion: z.enum(occasions),
    feature: z.nullable(record),
    release: z.string(),
    oneAnswer: z.boolean(),
    closesOn: z.nullable(z.string()),
    owner: z.nullable(record),
  });

export type SurveyDraft = z.infer<ReturnType<typeof surveySchema>>;

export const emptyDraft: SurveyDraft = {
  title: '',
  intro: '',
  population: 'users',
  occasion: 'regular',
  feature: null,
  release: '',
  oneAnswer: true,
  closesOn: null,
  owner: null,
};

export const draftOf = (survey: Survey): SurveyDraft => ({
  title: survey.title,
  intro: survey.intro ?? '',
  population: survey.population,
  occasion: survey.occasion,
  feature: named(survey.featureId, survey.featureName),
  release: survey.release ?? '',
  oneAnswer: survey.oneAnswer,
  closesOn: survey.closesOn,
  owner: named(survey.ownerId, survey.ownerName),
});

export const bodyOf = (draft: SurveyDraft) => ({
  title: draft.title.trim(),
  intro: orNull(draft.intro),
  population: draft.population,
  occasion: draft.occasion,
  featureId: draft.feature?.id ?? null,
  release: orNull(draft.release),
  oneAnswer: draft.oneAnswer,
  closesOn: draft.closesOn,
  ownerId: draft.owner?.id ?? null,
});

/** Only what was changed. */
export const changesOf = (before: SurveyDraft, after: SurveyDraft) => changed(bodyOf(before), bodyOf(after));

/** A question while it is written. Its key never changes, so that answers keep fitting. */
export function newQuestion(questions: readonly SurveyQuestion[], kind: QuestionKind): SurveyQuestion {
  const taken = new Set(questions.map((one) => one.key));
  let number = questions.length + 1;
  while (taken.has(`q${number}`)) number += 1;
  return withKind({ key: `q${number}`, text: '', kind, choices: [], isRequired: false }, kind);
}

const chooses = (kind: QuestionKind): boolean => kind === 'single' || kind === 'multiple';

/** The same question answered in another way: only those that choose have choices, two at least. */
export function withKind(question: SurveyQuestion, kind: QuestionKind): SurveyQuestion {
  if (!chooses(kind)) return { ...question, kind, choices: [] };
  return { ...question, kind, choices: question.choices.length > 0 ? question.choices : ['', ''] };
}

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const after = [...list];
  const [one] = after.splice(from, 1);
  if (one !== undefined) after.splice(Math.max(0, Math.min(after.length, to)), 0, one);
  return after;
}

/** The questions that cannot be saved yet, by key. */
export function unfinished(questions: readonly SurveyQuestion[]): string[] {
  return questions
    .filter(({ text, kind, choices }) => {
      const said = choices.map((one) => one.trim());
      return (
        text.trim() === '' ||
        (chooses(kind) && (said.length < 2 || new Set(said).size < said.length || said.includes('')))
      );
    })
    .map((one) => one.key);
}

export const trimmed = (questions: readonly SurveyQuestion[]): SurveyQuestion[] =>
  questions.map((one) => ({
    ...one,
    text: one.text.trim(),
    choices: one.choices.map((choice) => choice.trim()),
  }));

/** What most of them chose, and their share in percent; null where nobody has answered. */
export function mostChosen(result: QuestionResult): { choice: string; percent: number } | null {
  if (result.answered === 0) return null;
  const most = result.choices.reduce((best, one) => (one.count > best.count ? one : best), {
    choice: '',
    count: 0,
  });
  return { choice: most.choice, percent: Math.round((100 * most.count) / result.answered) };
}
