import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { furtherRoute } from './further';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

export const renewalsRoute = createRoute({
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
