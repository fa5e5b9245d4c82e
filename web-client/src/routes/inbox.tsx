import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { gridSearch } from '@/grid/search';
import { furtherRoute } from './further';

const InboxPage = lazy(async () => ({
  default: (await import('@/platform/notifications/InboxPage')).InboxPage,
}));

export const inboxRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/inbox',
  validateSearch: gridSearch,
  staticData: { destination: 'inbox' },
  component: function Inbox() {
    const { show } = inboxRoute.useSearch();
    const navigate = inboxRoute.useNavigate();
    return (
      <InboxPage
        onlyUnread={show === 'unread'}
        onShow={(unread) => void navigate({ search: unread ? { show: 'unread' } : {}, replace: true })}
      />
    );
  },
});
