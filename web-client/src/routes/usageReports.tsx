import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import { gridSearch } from '@/grid/search';
import { furtherRoute } from './further';

const UsageReportPage = lazy(async () => ({
  default: (await import('@/value-realization/usage-reports/UsageReportPage')).UsageReportPage,
}));

const usageReportsRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/usage-reports',
  validateSearch: gridSearch,
  staticData: { destination: 'usageReports' },
  component: lazyRouteComponent(
    () => import('@/value-realization/usage-reports/UsageReportsPage'),
    'UsageReportsPage',
  ),
});

const dueReportsRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/usage-reports/due',
  staticData: { destination: 'usageReports' },
  component: lazyRouteComponent(
    () => import('@/value-realization/usage-reports/DueReportsPage'),
    'DueReportsPage',
  ),
});

const usageReportRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/usage-reports/$id',
  staticData: { destination: 'usageReports' },
  component: function UsageReport() {
    const { id } = usageReportRoute.useParams();
    return <UsageReportPage key={id} id={Number(id)} />;
  },
});

export const usageReportRoutes = [usageReportsRoute, dueReportsRoute, usageReportRoute] as const;
