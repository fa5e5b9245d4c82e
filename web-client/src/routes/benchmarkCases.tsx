import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import { gridSearch } from '@/grid/search';
import { furtherRoute } from './further';

const benchmarkCasesRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/benchmark-cases',
  validateSearch: gridSearch,
  staticData: { destination: 'benchmarkCases' },
  component: lazyRouteComponent(
    () => import('@/value-realization/benchmark-cases/BenchmarkCasesPage'),
    'BenchmarkCasesPage',
  ),
});

const BenchmarkCasePage = lazy(async () => ({
  default: (await import('@/value-realization/benchmark-cases/BenchmarkCasePage')).BenchmarkCasePage,
}));
const Around = lazy(async () => ({ default: (await import('./Around')).Around }));

const benchmarkCaseRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/benchmark-cases/$id',
  staticData: { destination: 'benchmarkCases' },
  component: function BenchmarkCase() {
    const { id } = benchmarkCaseRoute.useParams();
    return (
      <BenchmarkCasePage
        key={id}
        id={Number(id)}
        beside={<Around kind="benchmarkCase" recordId={Number(id)} />}
      />
    );
  },
});

export const benchmarkCaseRoutes = [benchmarkCasesRoute, benchmarkCaseRoute] as const;
