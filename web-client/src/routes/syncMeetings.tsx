import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import { furtherRoute } from './further';
import { fullScreenRoute } from './root';

const path = '/value-delivery/sync-meetings';

export const meetingsRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path,
  staticData: { destination: 'syncMeetings' },
  component: lazyRouteComponent(() => import('@/value-delivery/sync-meetings/MeetingsPage'), 'MeetingsPage'),
});

const MeetingPage = lazy(async () => ({
  default: (await import('@/value-delivery/sync-meetings/MeetingPage')).MeetingPage,
}));
const MinutesPage = lazy(async () => ({
  default: (await import('@/value-delivery/sync-meetings/MinutesPage')).MinutesPage,
}));

export const meetingRoute = createRoute({
  getParentRoute: () => fullScreenRoute,
  path: `${path}/$id`,
  validateSearch: (search): { item?: string } =>
    typeof search.item === 'string' ? { item: search.item } : {},
  component: function Meeting() {
    const { id } = meetingRoute.useParams();
    const { item } = meetingRoute.useSearch();
    const navigate = meetingRoute.useNavigate();
    return (
      <MeetingPage
        id={Number(id)}
        shown={item ?? null}
        onShow={(key) => void navigate({ search: { item: key }, replace: true })}
        onLeave={() => void navigate({ to: path })}
        onMinutes={() => void navigate({ to: `${path}/$id/minutes`, params: { id } })}
      />
    );
  },
});

export const meetingMinutesRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: `${path}/$id/minutes`,
  staticData: { destination: 'syncMeetings' },
  component: function Minutes() {
    return <MinutesPage id={Number(meetingMinutesRoute.useParams().id)} />;
  },
});
