import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import { gridSearch } from '@/grid/search';
import { monthsOf } from '@/value-realization/figures/model';
import { furtherRoute } from './further';

const RealizationFiguresPage = lazy(async () => ({
  default: (await import('@/value-realization/figures/RealizationFiguresPage')).RealizationFiguresPage,
}));

export const realizationFiguresRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/figures',
  validateSearch: (search: Record<string, unknown>): { months?: string } =>
    typeof search.months === 'string' || typeof search.months === 'number'
      ? { months: String(search.months) }
      : {},
  staticData: { destination: 'realizationFigures' },
  component: function RealizationFigures() {
    const { months } = realizationFiguresRoute.useSearch();
    const navigate = realizationFiguresRoute.useNavigate();
    return (
      <RealizationFiguresPage
        months={monthsOf(months)}
        onMonths={(next) => void navigate({ search: next === 12 ? {} : { months: String(next) } })}
      />
    );
  },
});

/** The rows behind what was signed and licensed. */
export const contractsRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/contracts',
  validateSearch: gridSearch,
  staticData: { destination: 'contracts' },
  component: lazyRouteComponent(() => import('@/value-realization/contracts/ContractsPage'), 'ContractsPage'),
});
