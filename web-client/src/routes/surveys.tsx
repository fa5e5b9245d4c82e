import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { gridSearch } from '@/grid/search';
import { furtherRoute } from './further';

const SurveyPage = lazy(async () => ({
  default: (await import('@/value-realization/surveys/SurveyPage')).SurveyPage,
}));

const Around = lazy(async () => ({ default: (await import('./Around')).Around }));

const surveysRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/surveys',
  validateSearch: gridSearch,
  staticData: { destination: 'surveys' },
  component: lazyRouteComponent(() => import('@/value-realization/surveys/SurveysPage'), 'SurveysPage'),
});

const surveyRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/surveys/$id',
  staticData: { destination: 'surveys' },
  validateSearch: (search: Record<string, unknown>): { tab?: string } =>
    typeof search.tab === 'string' ? { tab: search.tab } : {},
  component: function Survey() {
    const { id } = surveyRoute.useParams();
    const { tab } = surveyRoute.useSearch();
    const navigate = useNavigate();
    return (
      <SurveyPage
        key={id}
        id={Number(id)}
        around={<Around kind="survey" recordId={Number(id)} />}
        tab={tab ?? null}
        onTab={(next) => void navigate({ to: '.', search: { tab: next }, replace: true })}
      />
    );
  },
});

export const surveyRoutes = [surveysRoute, surveyRoute] as const;
