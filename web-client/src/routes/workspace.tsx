import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { accountRoute, auditRoute, scoringRoute, settingsRoute, viewsRoute } from './settings';

const peopleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/settings/people',
  component: lazyRouteComponent(() => import('@/platform/people/PeoplePage'), 'PeoplePage'),
});

const apiKeysRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/settings/api-keys',
  component: lazyRouteComponent(() => import('@/platform/api-keys/ApiKeysPage'), 'ApiKeysPage'),
});

const aboutRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/settings/about',
  component: lazyRouteComponent(() => import('@/platform/about/AboutPage'), 'AboutPage'),
});

/** All parts of the settings in their frame. */
export const settingsRoutes = settingsRoute.addChildren([
  accountRoute,
  viewsRoute,
  peopleRoute,
  apiKeysRoute,
  scoringRoute,
  auditRoute,
  aboutRoute,
]);
