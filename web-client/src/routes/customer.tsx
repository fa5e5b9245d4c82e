import { createRoute, useNavigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { furtherRoute } from './further';

const CustomerPage = lazy(async () => ({
  default: (await import('@/value-realization/customers/CustomerPage')).CustomerPage,
}));
const RequirementsOf = lazy(async () => ({
  default: (await import('@/value-delivery/requirements/RequirementsOf')).RequirementsOf,
}));
const Chain = lazy(async () => ({ default: (await import('@/value-realization/contacts/Chain')).Chain }));
const ContactsOf = lazy(async () => ({
  default: (await import('@/value-realization/contacts/ContactsOf')).ContactsOf,
}));
const ContractYear = lazy(async () => ({
  default: (await import('@/value-realization/contracts/ContractYear')).ContractYear,
}));
const ContractsOf = lazy(async () => ({
  default: (await import('@/value-realization/contracts/ContractsOf')).ContractsOf,
}));
const CustomerHeat = lazy(async () => ({
  default: (await import('@/value-realization/usage/CustomerHeat')).CustomerHeat,
}));
const CustomerMeasures = lazy(async () => ({
  default: (await import('@/value-realization/usage/CustomerMeasures')).CustomerMeasures,
}));
const Around = lazy(async () => ({ default: (await import('./Around')).Around }));

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
        parts={{
          chain: <Chain customer={customer} />,
          year: <ContractYear customer={customer} />,
          asked: <RequirementsOf filter={{ customer: id }} most={8} />,
          requirements: <RequirementsOf filter={{ customer: id }} />,
          contracts: <ContractsOf customer={customer} />,
          contacts: <ContactsOf customer={customer} />,
          heat: <CustomerHeat customer={customer} />,
          measures: <CustomerMeasures customer={customer} />,
          notes: <Around kind="customer" recordId={customer} />,
        }}
      />
    );
  },
});
