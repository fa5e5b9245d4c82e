import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import { gridSearch } from '@/grid/search';
import { shellRoute } from './root';

export const requirementsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/value-delivery/requirements',
  validateSearch: gridSearch,
  staticData: { destination: 'requirements' },
  component: lazyRouteComponent(
    () => import('@/value-delivery/requirements/RequirementsPage'),
    'RequirementsPage',
  ),
});

const RequirementPage = lazy(async () => ({
  default: (await import('@/value-delivery/requirements/RequirementPage')).RequirementPage,
}));

export const requirementRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/value-delivery/requirements/$key',
  staticData: { destination: 'requirements' },
  component: function Requirement() {
    return <RequirementPage id={requirementRoute.useParams().key} />;
  },
});
