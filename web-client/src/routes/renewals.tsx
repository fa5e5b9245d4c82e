import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { gridSearch } from '@/grid/search';
import { furtherRoute } from './further';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

const renewalListRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/renewals/list',
  validateSearch: gridSearch,
  staticData: { destination: 'renewals' },
  component: lazyRouteComponent(
    () => import('@/value-realization/renewals/RenewalListPage'),
    'RenewalListPage',
  ),
});

const renewalRuleRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/renewals/rule',
  staticData: { destination: 'renewals' },
  component: lazyRouteComponent(
    () => import('@/value-realization/renewals/RenewalRulePage'),
    'RenewalRulePage',
  ),
});

/** The address of one renewal, as notifications and the timeline have it: it opens beside the board. */
const renewalRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/renewals/$id',
  staticData: { destination: 'renewals' },
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/value-realization/renewals', search: { peek: params.id }, replace: true });
  },
});

const renewalsRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-realization/renewals',
  validateSearch: (search: Record<string, unknown>): { peek?: string; from?: string } => {
    const peek = text(search.peek);
    const from = text(search.from);
    return { ...(peek === undefined ? {} : { peek }), ...(from === undefined ? {} : { from }) };
  },
  staticData: { destination: 'renewals' },
  component: lazyRouteComponent(() => import('@/value-realization/renewals/RenewalsPage'), 'RenewalsPage'),
});

export const renewalRoutes = [renewalsRoute, renewalListRoute, renewalRuleRoute, renewalRoute] as const;
