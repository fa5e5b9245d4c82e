import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { furtherRoute } from './further';

/** The parent of the pages about usage: their names beside each other above the one that is open. */
export const usageFrameRoute = createRoute({
  getParentRoute: () => furtherRoute,
  id: 'usage',
  component: lazyRouteComponent(() => import('@/value-realization/usage/UsageFrame'), 'UsageFrame'),
});
