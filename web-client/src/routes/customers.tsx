import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import { gridSearch } from '@/grid/search';
import { furtherRoute } from './further';

export const customersRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/customers',
  validateSearch: gridSearch,
  staticData: { destination: 'customers' },
  component: lazyRouteComponent(() => import('@/value-realization/customers/CustomersPage'), 'CustomersPage'),
});

const CustomerPage = lazy(async () => ({
  default: (await import('@/value-realization/customers/CustomerPage')).CustomerPage,
}));
const RequirementsOf = lazy(async () => ({
  default: (await import('@/value-delivery/requirements/RequirementsOf')).RequirementsOf,
}));

const Around = lazy(async () => ({ default: (await import('./Around')).Around }));

export const customerRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/customers/$id',
  staticData: { destination: 'customers' },
  component: function Customer() {
    const { id } = customerRoute.useParams();
    return (
      <CustomerPage
        key={id}
        id={Number(id)}
        requirements={<RequirementsOf filter={{ customer: id }} />}
        around={<Around kind="customer" recordId={Number(id)} />}
      />
    );
  },
});
