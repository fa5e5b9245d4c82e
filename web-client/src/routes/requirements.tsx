import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './root';

export const requirementsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/value-delivery/requirements',
  staticData: { destination: 'requirements' },
  component: lazyRouteComponent(
    () => import('@/value-delivery/requirements/RequirementsPage'),
    'RequirementsPage',
  ),
});
