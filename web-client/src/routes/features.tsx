import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { furtherRoute } from './further';

export const featuresRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-refinement/features',
  staticData: { destination: 'features' },
  component: lazyRouteComponent(() => import('@/value-refinement/features/FeaturesPage'), 'FeaturesPage'),
});
