import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import { usageSearch } from '@/value-realization/usage/search';
import { usageFrameRoute } from './usageFrame';
import { departuresRoute, usageNamesRoute, usageRowsRoute } from './usageLists';

const UsagePage = lazy(async () => ({
  default: (await import('@/value-realization/usage/UsagePage')).UsagePage,
}));
const TrackingPage = lazy(async () => ({
  default: (await import('@/value-realization/usage/TrackingPage')).TrackingPage,
}));

const overviewRoute = createRoute({
  getParentRoute: () => usageFrameRoute,
  path: '/value-realization/usage',
  validateSearch: usageSearch,
  staticData: { destination: 'usage' },
  component: function Usage() {
    const search = overviewRoute.useSearch();
    const navigate = overviewRoute.useNavigate();
    return (
      <UsagePage search={search} onSearch={(next) => void navigate({ search: next, resetScroll: false })} />
    );
  },
});

const qualityRoute = createRoute({
  getParentRoute: () => usageFrameRoute,
  path: '/value-realization/usage/data-quality',
  staticData: { destination: 'usage' },
  component: lazyRouteComponent(() => import('@/value-realization/usage/QualityPage'), 'QualityPage'),
});

const trackingRoute = createRoute({
  getParentRoute: () => usageFrameRoute,
  path: '/value-realization/usage/tracking',
  validateSearch: (search: Record<string, unknown>): { sdk?: string } =>
    typeof search.sdk === 'string' ? { sdk: search.sdk } : {},
  staticData: { destination: 'usage' },
  component: function Tracking() {
    const { sdk } = trackingRoute.useSearch();
    const navigate = trackingRoute.useNavigate();
    return (
      <TrackingPage sdk={sdk} onSdk={(next) => void navigate({ search: { sdk: next }, replace: true })} />
    );
  },
});

export const usageRoutes = usageFrameRoute.addChildren([
  overviewRoute,
  usageNamesRoute,
  qualityRoute,
  usageRowsRoute,
  trackingRoute,
  departuresRoute,
]);
