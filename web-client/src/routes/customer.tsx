import { createRoute, useNavigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { customerParts } from './customerParts';
import { furtherRoute } from './further';

const CustomerPage = lazy(async () => ({
  default: (await import('@/value-realization/customers/CustomerPage')).CustomerPage,
}));

export const customerRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/customers/$id',
  staticData: { destination: 'customers' },
  validateSearch: (search: Record<string, unknown>): { tab?: string } =>
    typeof search.tab === 'string' ? { tab: search.tab } : {},
  component: function Customer() {
    const { id } = customerRoute.useParams();
    const { tab } = customerRoute.useSearch();
    const navigate = useNavigate();
    const customer = Number(id);
    return (
      <CustomerPage
        key={id}
        id={customer}
        tab={tab ?? null}
        onTab={(next) =>
          void navigate({ to: '.', search: next === null ? {} : { tab: next }, replace: true })
        }
        parts={customerParts(customer, id)}
      />
    );
  },
});
