import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { furtherRoute } from './further';

export const keyAccountsRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/key-accounts',
  staticData: { destination: 'keyAccounts' },
  component: lazyRouteComponent(
    () => import('@/value-realization/key-accounts/KeyAccountsPage'),
    'KeyAccountsPage',
  ),
});
