import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { Problem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { RouteError } from '@/app/RouteError';
import { Shell } from '@/app/shell/Shell';
import { adoptLocale } from '@/i18n/locale';
import { NotFound } from '@/ui/PageError';

export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  notFoundComponent: NotFound,
  errorComponent: RouteError,
});

/** Everything behind the sign-in. The parent of every page with the rail. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    try {
      const me = await context.queries.ensureQueryData(meQuery);
      adoptLocale(me.user.language);
    } catch (error) {
      if (error instanceof Problem && error.status === 401)
        throw redirect({ to: '/sign-in', search: { next: location.href } });
      throw error;
    }
  },
});

export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/value-delivery/requirements', replace: true });
  },
});

/** Any other address: said inside the frame, so that the way back is at hand. */
export const elsewhereRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '$',
  component: NotFound,
});
