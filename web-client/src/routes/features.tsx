import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './root';

export const featuresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/value-refinement/features',
  staticData: { destination: 'features' },
  component: lazyRouteComponent(() => import('@/value-refinement/features/FeaturesPage'), 'FeaturesPage'),
});
