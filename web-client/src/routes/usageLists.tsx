import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { gridSearch } from '@/grid/search';
import { usageFrameRoute } from './usageFrame';

const RowsPage = lazy(async () => ({
  default: (await import('@/value-realization/usage/RowsPage')).RowsPage,
}));
const DeparturesPage = lazy(async () => ({
  default: (await import('@/value-realization/departures/DeparturesPage')).DeparturesPage,
}));
const Around = lazy(async () => ({ default: (await import('./Around')).Around }));

/** A list's rows lead to their customer. */
function useOpenCustomer() {
  const navigate = useNavigate();
  return (id: number) =>
    void navigate({ to: '/value-realization/customers/$id', params: { id: String(id) } });
}

export const usageNamesRoute = createRoute({
  getParentRoute: () => usageFrameRoute,
  path: '/value-realization/usage/event-names',
  validateSearch: gridSearch,
  staticData: { destination: 'usage' },
  component: lazyRouteComponent(() => import('@/value-realization/usage/EventNamesPage'), 'EventNamesPage'),
});

export const usageRowsRoute = createRoute({
  getParentRoute: () => usageFrameRoute,
  path: '/value-realization/usage/data-quality/$list',
  validateSearch: gridSearch,
  staticData: { destination: 'usage' },
  component: function Rows() {
    const { list } = usageRowsRoute.useParams();
    return <RowsPage key={list} list={list} onOpenCustomer={useOpenCustomer()} />;
  },
});

export const departuresRoute = createRoute({
  getParentRoute: () => usageFrameRoute,
  path: '/value-realization/departures',
  validateSearch: gridSearch,
  staticData: { destination: 'usage' },
  component: function Departures() {
    return (
      <DeparturesPage
        around={(id) => <Around kind="departure" recordId={id} />}
        onOpenCustomer={useOpenCustomer()}
      />
    );
  },
});
