import { useQuery } from '@tanstack/react-query';
import { meQuery } from './session';

/** The person at the screen; undefined only on the pages before the sign-in. */
export function useMe() {
  return useQuery({ ...meQuery, enabled: false }).data;
}
