import type { components } from './schema.gen';
import type { Filled } from './types';

type Schemas = components['schemas'];

/** What is learnt from customers where they are: surveys, visits, and who was last heard when. */
export type Survey = Filled<Schemas['SurveyView']>;
export type SurveyPopulation = Schemas['SurveyPopulation'];
export type SurveyOccasion = Schemas['SurveyOccasion'];
export type SurveyState = Schemas['SurveyState'];
export type RespondentGroup = Schemas['RespondentGroup'];
export type QuestionKind = Schemas['QuestionKind'];
export type SurveyLink = Filled<Schemas['ListSurveyLinksRow']>;
export type MadeLink = Filled<Schemas['CreateSurveyLinksMadeLink']>;
export type SurveyResults = Filled<Schemas['GetSurveyResultsView']>;
export type QuestionResult = Filled<Schemas['GetSurveyResultsQuestionResult']>;
export type TextResult = Filled<Schemas['GetSurveyResultsTextResult']>;

export type Visit = Filled<Schemas['VisitView']>;
export type VisitChannel = Schemas['VisitChannel'];
export type VisitPopulation = Schemas['VisitPopulation'];
export type VisitAnswer = Schemas['VisitAnswer'];
export type Observation = Filled<Schemas['ObservationView']>;
export type ObservationKind = Schemas['ObservationKind'];
export type RhythmRow = Filled<Schemas['ListContactRhythmRow']>;

/** Where words go in the requirement pool: to one that is there, or to a new one. */
export type PoolTarget = Schemas['PoolTarget'];
