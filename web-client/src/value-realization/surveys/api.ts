import { queryOptions } from '@tanstack/react-query';
import { api, listParameters, send, sendVersioned } from '@/api/client';
import type { PoolTarget, RespondentGroup, Survey } from '@/api/field';
import type { components } from '@/api/schema.gen';
import type { FetchPage } from '@/grid/useRows';

type Bodies = components['schemas'];

export const path = '/api/v1/value-realization/surveys';
export const surveysKey = ['surveys'] as const;

export const fetchSurveys: FetchPage<Survey> = (query, signal) =>
  send(api.GET('/api/v1/value-realization/surveys', { params: { query }, signal }));

export const surveyQuery = (id: number) =>
  queryOptions({
    queryKey: [...surveysKey, 'one', id],
    queryFn: ({ signal }) =>
      sendVersioned(api.GET('/api/v1/value-realization/surveys/{id}', { params: { path: { id } }, signal })),
  });

export const resultsQuery = (id: number, respondentGroup: RespondentGroup | null) =>
  queryOptions({
    queryKey: [...surveysKey, 'results', id, respondentGroup],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/surveys/{id}/results', {
          params: { path: { id }, query: respondentGroup === null ? {} : { respondentGroup } },
          signal,
        }),
      ),
    placeholderData: (before) => before,
  });

export const linksQuery = (survey: number) =>
  queryOptions({
    queryKey: [...surveysKey, 'links', survey],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/survey-links', {
          params: listParameters({ survey: [String(survey)], limit: 200, withTotal: true }),
          signal,
        }),
      ),
  });

/** The people of a customer who are asked what this survey asks, and who have not said no. */
export const peopleToAsk = (customer: number, role: 'payer' | 'user') =>
  queryOptions({
    queryKey: [...surveysKey, 'people', customer, role],
    queryFn: ({ signal }) =>
      send(
        api.GET('/api/v1/value-realization/contacts', {
          params: listParameters({ customer: [String(customer)], role: [role], limit: 200 }),
          signal,
        }),
      ),
    select: (page) => page.items.filter((one) => one.consent !== 'refused' && one.consent !== 'withdrawn'),
  });

const at = (id: number, etag: string) => ({ params: { path: { id }, header: { 'If-Match': etag } } });

export const createSurvey = (body: Bodies['SurveyBody']) => send(api.POST(path, { body }));

export const editSurvey = ({ id, version }: Survey, body: Bodies['SurveyBody']) =>
  sendVersioned(api.PATCH('/api/v1/value-realization/surveys/{id}', { ...at(id, `"${version}"`), body }));

export const setSurveyState = (id: number, etag: string, state: 'open' | 'closed') =>
  sendVersioned(
    api.PUT('/api/v1/value-realization/surveys/{id}/state', { ...at(id, etag), body: { state } }),
  );

export const archiveSurvey = (id: number, etag: string) =>
  sendVersioned(api.DELETE('/api/v1/value-realization/surveys/{id}', at(id, etag)));

export const createLinks = (id: number, body: Bodies['CreateSurveyLinksBody']) =>
  send(api.POST('/api/v1/value-realization/surveys/{id}/links', { params: { path: { id } }, body }));

export const revokeLink = (id: number) =>
  send(api.DELETE('/api/v1/value-realization/survey-links/{id}', { params: { path: { id } } }));

export const sendAnswerToPool = (id: number, question: string, body: PoolTarget) =>
  sendVersioned(
    api.POST('/api/v1/value-realization/survey-responses/{id}/answers/{question}/voice', {
      params: { path: { id, question } },
      body,
    }),
  );
