import { useQueryClient } from '@tanstack/react-query';
import { createRoute, useRouter } from '@tanstack/react-router';
import { lazy } from 'react';
import { meQuery } from '@/api/session';
import type { Me } from '@/api/types';
import { rootRoute } from './root';

const SignInPage = lazy(async () => ({
  default: (await import('@/platform/session/SignInPage')).SignInPage,
}));
const InvitationPage = lazy(async () => ({
  default: (await import('@/platform/session/InvitationPage')).InvitationPage,
}));
const SetUpPage = lazy(async () => ({ default: (await import('@/platform/session/SetUpPage')).SetUpPage }));

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): { next?: string; expired?: boolean } => ({
    // Only a path of our own: anything else would send people to a stranger's page.
    ...(typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) ? { next: search.next } : {}),
    ...(search.expired === true || search.expired === 'true' ? { expired: true } : {}),
  }),
  component: function SignIn() {
    const { next, expired } = signInRoute.useSearch();
    return <SignInPage expired={expired === true} onSignedIn={useEnter(next ?? '/')} />;
  },
});

export const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup/$token',
  component: function SetUp() {
    return <SetUpPage token={setUpRoute.useParams().token} onSignedIn={useEnter('/')} />;
  },
});

/** Where an invitation and a password link lead. */
export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation/$token',
  component: function Invitation() {
    return <InvitationPage token={invitationRoute.useParams().token} onSignedIn={useEnter('/')} />;
  },
});

function useEnter(to: string) {
  const queries = useQueryClient();
  const router = useRouter();
  return (me: Me) => {
    queries.setQueryData(meQuery.queryKey, me);
    router.history.push(to);
  };
}
