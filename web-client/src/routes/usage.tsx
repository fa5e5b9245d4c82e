import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { gridSearch } from '@/grid/search';
import { usageSearch } from '@/value-realization/usage/model';
import { furtherRoute } from './further';

const UsagePage = lazy(async () => ({
  default: (await import('@/value-realization/usage/UsagePage')).UsagePage,
}));
const RowsPage = lazy(async () => ({
  default: (await import('@/value-realization/usage/RowsPage')).RowsPage,
}));
const TrackingPage = lazy(async () => ({
  default: (await import('@/value-realization/usage/TrackingPage')).TrackingPage,
}));
const DeparturesPage = lazy(async () => ({
  default: (await import('@/value-realization/departures/DeparturesPage')).DeparturesPage,
}));
const Around = lazy(async () => ({ default: (await import('./Around')).Around }));

const frameRoute = createRoute({
  getParentRoute: () => furtherRoute,
  id: 'usage',
  staticData: { destination: 'usage' },
  component: lazyRouteComponent(() => import('@/value-realization/usage/UsageFrame'), 'UsageFrame'),
});

const overviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/value-realization/usage',
  validateSearch: usageSearch,
  component: function Usage() {
    const search = overviewRoute.useSearch();
    const navigate = overviewRoute.useNavigate();
    return (
      <UsagePage search={search} onSearch={(next) => void navigate({ search: next, resetScroll: false })} />
    );
  },
});

const namesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/value-realization/usage/event-names',
  validateSearch: gridSearch,
  component: lazyRouteComponent(() => import('@/value-realization/usage/EventNamesPage'), 'EventNamesPage'),
});

const qualityRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/value-realization/usage/data-quality',
  component: lazyRouteComponent(() => import('@/value-realization/usage/QualityPage'), 'QualityPage'),
});

/** A list's rows lead to their customer. */
function useOpenCustomer() {
  const navigate = useNavigate();
  return (id: number) =>
    void navigate({ to: '/value-realization/customers/$id', params: { id: String(id) } });
}

const rowsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/value-realization/usage/rows/$list',
  validateSearch: gridSearch,
  component: function Rows() {
    const { list } = rowsRoute.useParams();
    return <RowsPage key={list} list={list} onOpenCustomer={useOpenCustomer()} />;
  },
});

const trackingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/value-realization/usage/tracking',
  validateSearch: (search: Record<string, unknown>): { sdk?: string } =>
    typeof search.sdk === 'string' ? { sdk: search.sdk } : {},
  component: function Tracking() {
    const { sdk } = trackingRoute.useSearch();
    const navigate = trackingRoute.useNavigate();
    return (
      <TrackingPage sdk={sdk} onSdk={(next) => void navigate({ search: { sdk: next }, replace: true })} />
    );
  },
});

const departuresRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/value-realization/departures',
  validateSearch: gridSearch,
  component: function Departures() {
    return (
      <DeparturesPage
        around={(id) => <Around kind="departure" recordId={id} />}
        onOpenCustomer={useOpenCustomer()}
      />
    );
  },
});

export const usageRoutes = frameRoute.addChildren([
  overviewRoute,
  namesRoute,
  qualityRoute,
  rowsRoute,
  trackingRoute,
  departuresRoute,
]);
