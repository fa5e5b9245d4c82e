import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { furtherRoute } from './further';

const healthRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/health',
  staticData: { destination: 'health' },
  component: lazyRouteComponent(() => import('@/value-realization/health/HealthPage'), 'HealthPage'),
});

const healthRuleRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/health/rule',
  staticData: { destination: 'health' },
  component: lazyRouteComponent(() => import('@/value-realization/health/HealthRulePage'), 'HealthRulePage'),
});

export const healthRoutes = [healthRoute, healthRuleRoute] as const;
