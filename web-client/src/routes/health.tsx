import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { furtherRoute } from './further';

export const healthRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/health',
  staticData: { destination: 'health' },
  component: lazyRouteComponent(() => import('@/value-realization/health/HealthPage'), 'HealthPage'),
});

export const healthRuleRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/health/rule',
  staticData: { destination: 'health' },
  component: lazyRouteComponent(() => import('@/value-realization/health/HealthRulePage'), 'HealthRulePage'),
});
