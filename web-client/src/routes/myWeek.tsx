import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { furtherRoute } from './further';

const MyWeekPage = lazy(async () => ({
  default: (await import('@/platform/my-week/MyWeekPage')).MyWeekPage,
}));
const ThisWeeksMeeting = lazy(async () => ({
  default: (await import('@/value-delivery/sync-meetings/ThisWeeksMeeting')).ThisWeeksMeeting,
}));
const OverdueAccounts = lazy(async () => ({
  default: (await import('@/value-realization/key-accounts/OverdueAccounts')).OverdueAccounts,
}));
const MyRenewals = lazy(async () => ({
  default: (await import('@/value-realization/renewals/MyRenewals')).MyRenewals,
}));
const MyImports = lazy(async () => ({ default: (await import('@/platform/imports/MyImports')).MyImports }));

export const myWeekRoute = createRoute({
  getParentRoute: () => furtherRoute,
  path: '/',
  staticData: { destination: 'myWeek' },
  component: function MyWeek() {
    return (
      <MyWeekPage
        meeting={
          <>
            <OverdueAccounts />
            <MyRenewals />
            <ThisWeeksMeeting />
          </>
        }
        imports={<MyImports />}
      />
    );
  },
});
