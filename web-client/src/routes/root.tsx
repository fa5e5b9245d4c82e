import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { Problem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { RouteError } from '@/app/RouteError';
import { FullScreen } from '@/app/shell/FullScreen';
import { Shell } from '@/app/shell/Shell';
import { adoptLocale } from '@/i18n/locale';
import { NotFound } from '@/ui/PageError';

export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  notFoundComponent: NotFound,
  errorComponent: RouteError,
});

async function signedIn(queries: QueryClient, href: string): Promise<void> {
  try {
    const me = await queries.ensureQueryData(meQuery);
    adoptLocale(me.user.language);
  } catch (error) {
    if (error instanceof Problem && error.status === 401)
      throw redirect({ to: '/sign-in', search: { next: href } });
    throw error;
  }
}

/** Everything behind the sign-in. The parent of every page with the rail. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  beforeLoad: ({ context, location }) => signedIn(context.queries, location.href),
});

/** Behind the sign-in too, but with the whole window to itself. */
export const fullScreenRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'full-screen',
  component: FullScreen,
  beforeLoad: ({ context, location }) => signedIn(context.queries, location.href),
});

/** Any other address: said inside the frame, so that the way back is at hand. */
export const elsewhereRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '$',
  component: NotFound,
});
