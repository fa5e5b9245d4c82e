import { queryOptions } from '@tanstack/react-query';
import { api, send } from '@/api/client';
import type { SurveyForm } from '@/api/types';
import { given } from './answers';
import type { Sent } from './SurveyForm';

export const surveyFormQuery = (token: string) =>
  queryOptions({
    queryKey: ['surveyForm', token],
    queryFn: () =>
      send(api.GET('/api/v1/value-realization/survey-forms/{token}', { params: { path: { token } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The same key for the same content: what was sent twice because the answer got lost counts once. */
export const answerSurvey = (
  token: string,
  form: SurveyForm,
  { answers, email, group }: Sent,
  once: string,
) =>
  send(
    api.POST('/api/v1/value-realization/survey-forms/{token}/responses', {
      params: { path: { token } },
      headers: { 'Idempotency-Key': once },
      body: {
        answers: given(form.questions, answers),
        email: email === '' ? null : email,
        respondentGroup: group,
      },
    }),
  );
