import { lazy } from 'react';
import type { CustomerParts } from '@/value-realization/customers/CustomerPage';

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
const SaveCasesOf = lazy(async () => ({
  default: (await import('@/value-realization/save-cases/SaveCasesOf')).SaveCasesOf,
}));
const HealthOf = lazy(async () => ({
  default: (await import('@/value-realization/health/HealthOf')).HealthOf,
}));
const ReportsOf = lazy(async () => ({
  default: (await import('@/value-realization/usage-reports/ReportsOf')).ReportsOf,
}));
const CustomerHeat = lazy(async () => ({
  default: (await import('@/value-realization/usage/CustomerHeat')).CustomerHeat,
}));
const CustomerMeasures = lazy(async () => ({
  default: (await import('@/value-realization/usage/CustomerMeasures')).CustomerMeasures,
}));
const VisitsOf = lazy(async () => ({
  default: (await import('@/value-realization/visits/VisitsOf')).VisitsOf,
}));
const Around = lazy(async () => ({ default: (await import('./Around')).Around }));

/** What other nouns have to say on a customer's page. A new part adds its line here. */
export const customerParts = (customer: number, id: string): CustomerParts => ({
  saveCases: <SaveCasesOf customer={customer} />,
  health: <HealthOf customer={customer} />,
  heat: <CustomerHeat customer={customer} />,
  measures: <CustomerMeasures customer={customer} />,
  chain: <Chain customer={customer} />,
  year: <ContractYear customer={customer} />,
  asked: <RequirementsOf filter={{ customer: id }} most={8} />,
  requirements: <RequirementsOf filter={{ customer: id }} />,
  contracts: <ContractsOf customer={customer} />,
  contacts: <ContactsOf customer={customer} />,
  reports: <ReportsOf customer={customer} />,
  visits: <VisitsOf customer={customer} />,
  notes: <Around kind="customer" recordId={customer} />,
});
