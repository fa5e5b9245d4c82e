import { createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/queryClient';
import { meQuery } from './api/session';
import { whenSignedOut } from './api/signedOut';
import type { DestinationName } from './app/destinations';
import { Providers } from './app/Providers';
import { parseSearch, stringifySearch } from './lib/search';
import { routeTree } from './routes/tree';
import './styles/tokens.css';
import './styles/base.css';

const queries = createQueryClient();
const router = createRouter({
  routeTree,
  context: { queries },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  parseSearch,
  stringifySearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** The place in the rail that this page belongs to: breadcrumb and document title follow. */
    destination?: DestinationName;
  }
}

whenSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in' || pathname.startsWith('/setup/') || !queries.getQueryData(meQuery.queryKey))
    return;
  queries.removeQueries({ queryKey: meQuery.queryKey });
  void router.navigate({ to: '/sign-in', search: { next: href, expired: true } });
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Providers queries={queries}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}
