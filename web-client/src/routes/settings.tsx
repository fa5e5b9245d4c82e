import { useQueryClient } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { pinnedHref } from '@/app/shell/pinned';
import { gridSearch } from '@/grid/search';
import { furtherRoute } from './further';

export const settingsRoute = createRoute({
  getParentRoute: () => furtherRoute,
  id: 'settings',
  staticData: { destination: 'settings' },
  component: lazyRouteComponent(() => import('@/platform/settings/SettingsFrame'), 'SettingsFrame'),
});

const AccountPage = lazy(async () => ({
  default: (await import('@/platform/account/AccountPage')).AccountPage,
}));
const ViewsPage = lazy(async () => ({ default: (await import('@/platform/views/ViewsPage')).ViewsPage }));

export const accountRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/settings/account',
  component: function Account() {
    const queries = useQueryClient();
    const navigate = useNavigate();
    return (
      <AccountPage
        onSignedOut={() => {
          queries.clear();
          void navigate({ to: '/sign-in' });
        }}
      />
    );
  },
});

export const viewsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/settings/views',
  component: () => <ViewsPage hrefOf={pinnedHref} />,
});

export const auditRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/settings/audit',
  validateSearch: gridSearch,
  component: lazyRouteComponent(() => import('@/platform/audit/AuditPage'), 'AuditPage'),
});

export const scoringRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/settings/scoring',
  component: lazyRouteComponent(
    () => import('@/value-delivery/scoring-rules/ScoringRulePage'),
    'ScoringRulePage',
  ),
});
