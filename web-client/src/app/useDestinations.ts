import { useMemo } from 'react';
import { may } from '@/api/session';
import { useMe } from '@/api/useMe';
import { type Destination, destinations } from './destinations';

/** The places that have something to show to whoever is signed in. */
export function useDestinations(): readonly Destination[] {
  const me = useMe();
  return useMemo(
    () => destinations.filter((one) => one.permission === undefined || may(me, one.permission)),
    [me],
  );
}
