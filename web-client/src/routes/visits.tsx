import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import { gridSearch } from '@/grid/search';
import { furtherRoute } from './further';

const VisitPage = lazy(async () => ({
  default: (await import('@/value-realization/visits/VisitPage')).VisitPage,
}));
const Around = lazy(async () => ({ default: (await import('./Around')).Around }));

const visitsRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/visits',
  validateSearch: gridSearch,
  staticData: { destination: 'visits' },
  component: lazyRouteComponent(() => import('@/value-realization/visits/VisitsPage'), 'VisitsPage'),
});

const visitRhythmRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/visits/rhythm',
  validateSearch: gridSearch,
  staticData: { destination: 'visits' },
  component: lazyRouteComponent(() => import('@/value-realization/visits/RhythmPage'), 'RhythmPage'),
});

const observationsRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/visits/observations',
  validateSearch: gridSearch,
  staticData: { destination: 'visits' },
  component: lazyRouteComponent(
    () => import('@/value-realization/visits/ObservationsPage'),
    'ObservationsPage',
  ),
});

const visitRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/visits/$id',
  staticData: { destination: 'visits' },
  component: function Visit() {
    const { id } = visitRoute.useParams();
    return <VisitPage key={id} id={Number(id)} around={<Around kind="visit" recordId={Number(id)} />} />;
  },
});

export const visitRoutes = [visitsRoute, visitRhythmRoute, observationsRoute, visitRoute] as const;
