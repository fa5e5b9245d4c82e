import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { gridSearch } from '@/grid/search';
import { furtherRoute } from './further';
import { shellRoute } from './root';

export const requirementsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/value-delivery/requirements',
  validateSearch: gridSearch,
  staticData: { destination: 'requirements' },
  component: lazyRouteComponent(
    () => import('@/value-delivery/requirements/RequirementsPage'),
    'RequirementsPage',
  ),
});

const RequirementPage = lazy(async () => ({
  default: (await import('@/value-delivery/requirements/RequirementPage')).RequirementPage,
}));

const Attachments = lazy(async () => ({
  default: (await import('@/platform/attachments/Attachments')).Attachments,
}));
const Comments = lazy(async () => ({ default: (await import('@/platform/comments/Comments')).Comments }));

export const requirementRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/value-delivery/requirements/$key',
  staticData: { destination: 'requirements' },
  component: function Requirement() {
    return (
      <RequirementPage
        id={requirementRoute.useParams().key}
        beside={({ id }) => (
          <Suspense>
            <Attachments kind="requirement" recordId={id} />
            <Comments kind="requirement" recordId={id} />
          </Suspense>
        )}
      />
    );
  },
});
