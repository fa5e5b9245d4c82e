import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { gridSearch } from '@/grid/search';
import { furtherRoute } from './further';

export const customersRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/customers',
  validateSearch: gridSearch,
  staticData: { destination: 'customers' },
  component: lazyRouteComponent(() => import('@/value-realization/customers/CustomersPage'), 'CustomersPage'),
});
