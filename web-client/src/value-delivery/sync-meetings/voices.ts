import type { Voice } from '@/api/types';

/** How near a channel is to the customer: somebody who was there heard it best. */
const nearness: readonly string[] = ['visit', 'meeting', 'phone', 'form', 'ticket', 'other', 'api', 'import'];

const rank = (channel: string): number => {
  const place = nearness.indexOf(channel);
  return place < 0 ? nearness.length : place;
};

/** Words of customers, the nearest heard first, then the newest. */
export function byNearness<T extends Pick<Voice, 'channel' | 'saidOn'>>(voices: readonly T[]): T[] {
  return voices.toSorted((a, b) => rank(a.channel) - rank(b.channel) || b.saidOn.localeCompare(a.saidOn));
}
