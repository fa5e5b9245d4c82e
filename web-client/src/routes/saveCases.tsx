import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { gridSearch } from '@/grid/search';
import { furtherRoute } from './further';

const saveCasesRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/save-cases',
  validateSearch: gridSearch,
  staticData: { destination: 'saveCases' },
  component: lazyRouteComponent(
    () => import('@/value-realization/save-cases/SaveCasesPage'),
    'SaveCasesPage',
  ),
});

/** The address of one case, as the search and the timeline have it: it opens beside the list. */
const saveCaseRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/save-cases/$id',
  staticData: { destination: 'saveCases' },
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/value-realization/save-cases', search: { peek: params.id }, replace: true });
  },
});

export const saveCaseRoutes = [saveCasesRoute, saveCaseRoute] as const;
