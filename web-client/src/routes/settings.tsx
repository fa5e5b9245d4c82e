import { useQueryClient } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent, redirect, useNavigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { pinnedHref } from '@/app/shell/pinned';
import { gridSearch } from '@/grid/search';
import { shellRoute } from './root';

export const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  staticData: { destination: 'settings' },
  validateSearch: gridSearch,
  beforeLoad: ({ location }) => {
    if (location.pathname === '/settings') throw redirect({ to: '/settings/account', replace: true });
  },
  component: lazyRouteComponent(() => import('@/platform/settings/SettingsFrame'), 'SettingsFrame'),
});

const AccountPage = lazy(async () => ({
  default: (await import('@/platform/account/AccountPage')).AccountPage,
}));
const ViewsPage = lazy(async () => ({ default: (await import('@/platform/views/ViewsPage')).ViewsPage }));

const part = <P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => settingsRoute, path, component });

const accountRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'account',
  component: function Account() {
    const queries = useQueryClient();
    const navigate = useNavigate();
    const leave = () => {
      queries.clear();
      void navigate({ to: '/sign-in' });
    };
    return <AccountPage onSignedOut={leave} />;
  },
});

export const settingsRoutes = settingsRoute.addChildren([
  accountRoute,
  createRoute({
    getParentRoute: () => settingsRoute,
    path: 'views',
    component: () => <ViewsPage hrefOf={pinnedHref} />,
  }),
  part(
    'people',
    lazyRouteComponent(() => import('@/platform/people/PeoplePage'), 'PeoplePage'),
  ),
  part(
    'api-keys',
    lazyRouteComponent(() => import('@/platform/api-keys/ApiKeysPage'), 'ApiKeysPage'),
  ),
  part(
    'audit',
    lazyRouteComponent(() => import('@/platform/audit/AuditPage'), 'AuditPage'),
  ),
  part(
    'about',
    lazyRouteComponent(() => import('@/platform/about/AboutPage'), 'AboutPage'),
  ),
  part(
    'scoring',
    lazyRouteComponent(() => import('@/value-delivery/scoring-rules/ScoringRulePage'), 'ScoringRulePage'),
  ),
]);
