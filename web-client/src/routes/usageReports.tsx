import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import { gridSearch } from '@/grid/search';
import { furtherRoute } from './further';

const UsageReportPage = lazy(async () => ({
  default: (await import('@/value-realization/usage-reports/UsageReportPage')).UsageReportPage,
}));

export const usageReportsRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/usage-reports',
  validateSearch: gridSearch,
  staticData: { destination: 'usageReports' },
  component: lazyRouteComponent(
    () => import('@/value-realization/usage-reports/UsageReportsPage'),
    'UsageReportsPage',
  ),
});

export const dueReportsRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/usage-reports/due',
  staticData: { destination: 'usageReports' },
  component: lazyRouteComponent(
    () => import('@/value-realization/usage-reports/DueReportsPage'),
    'DueReportsPage',
  ),
});

export const usageReportRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/usage-reports/$id',
  staticData: { destination: 'usageReports' },
  component: function UsageReport() {
    const { id } = usageReportRoute.useParams();
    return <UsageReportPage key={id} id={Number(id)} />;
  },
});
